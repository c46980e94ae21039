import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  lecture: { zh: '讲座', en: 'lecture' },
  festivity: { zh: '女职工活动', en: 'activity' },
  care: { zh: '关爱帮扶', en: 'care' },
  protection: { zh: '权益保护', en: 'protection of rights' },
} as const

/** 女职工工作: of the women workers' committee (domain.md S56). */
export const womensWork = defineLedgerKind({
  names: { zh: '女职工工作', en: 'Women’s work' },
  details: z.strictObject({
    form: z.enum(wordsOf(FORMS)),
    place: Line.nullable(),
    ...attendance,
    content: Passage.nullable(),
  }),
  headings: {
    form: { zh: '活动形式', en: 'Form' },
    place: { zh: '地点', en: 'Place' },
    ...ATTENDANCE_HEADINGS,
    content: { zh: '活动内容', en: 'Content' },
  },
  choices: { form: FORMS },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: (details) => measuresOfGathering('womensWork', details, details.form),
})
