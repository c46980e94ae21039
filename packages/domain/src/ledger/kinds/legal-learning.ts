import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  lecture: { zh: '讲座', en: 'lecture' },
  study: { zh: '学习活动', en: 'study' },
  quiz: { zh: '知识竞赛', en: 'quiz' },
  advice: { zh: '法律咨询', en: 'legal advice' },
} as const

/** 法治学习: of labour law, teachers' law and union law (domain.md S30, S57). */
export const legalLearning = defineLedgerKind({
  names: { zh: '法治学习', en: 'Legal learning' },
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
  measures: (details) => measuresOfGathering('legal', details, details.form),
})
