import { z } from 'zod'
import { Headcount, Line } from '../detail-fields.ts'
import { defineLedgerKind, measure } from '../kind.ts'
import { wordsOf } from '../name.ts'

const ROUNDS = {
  everybody: { zh: '全员体检', en: 'everybody' },
  women: { zh: '女职工专项检查', en: 'women' },
} as const

/** 体检: a round, how many were due and how many came. Results are nobody's business here (domain.md S49). */
export const healthExam = defineLedgerKind({
  names: { zh: '体检', en: 'Health examinations' },
  details: z
    .strictObject({
      round: z.enum(wordsOf(ROUNDS)),
      due: Headcount.min(1),
      headcount: Headcount,
      institution: Line.nullable(),
    })
    .refine(({ due, headcount }) => headcount <= due, { path: ['headcount'], message: 'moreThanDue' }),
  headings: {
    round: { zh: '体检类别', en: 'Round' },
    due: { zh: '应检人数', en: 'Due' },
    headcount: { zh: '实检人数', en: 'Examined' },
    institution: { zh: '体检机构', en: 'Institution' },
  },
  choices: { round: ROUNDS },
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 0,
  measures: ({ round: kind, due, headcount }) => [
    measure('healthExam.due', { amount: due, kind }),
    measure('healthExam.attended', { amount: headcount, kind }),
  ],
})
