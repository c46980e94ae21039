import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  sharing: { zh: '读书分享', en: 'sharing' },
  groupReading: { zh: '共读', en: 'reading together' },
  notes: { zh: '读书笔记', en: 'reading notes' },
  contest: { zh: '征文演讲', en: 'essays and speeches' },
} as const

/** 读书活动 (domain.md S65). */
export const reading = defineLedgerKind({
  names: { zh: '读书活动', en: 'Reading' },
  details: z.strictObject({
    form: z.enum(wordsOf(FORMS)),
    book: Line.nullable(),
    ...attendance,
    /** How many notes were written. */
    notes: z.int().min(0).max(10_000).nullable(),
    content: Passage.nullable(),
  }),
  headings: {
    form: { zh: '活动形式', en: 'Form' },
    book: { zh: '书目', en: 'Book' },
    ...ATTENDANCE_HEADINGS,
    notes: { zh: '笔记篇数', en: 'Notes written' },
    content: { zh: '活动内容', en: 'Content' },
  },
  choices: { form: FORMS },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: (details) => [
    ...measuresOfGathering('reading', details, details.form),
    ...measureIf(details.notes !== null, 'reading.note', { amount: details.notes ?? 0, kind: details.form }),
  ],
})
