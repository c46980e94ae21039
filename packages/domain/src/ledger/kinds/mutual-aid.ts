import { z } from 'zod'
import { Fen, Headcount, Line } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const STEPS = {
  enrolment: { zh: '参保', en: 'enrolment' },
  claims: { zh: '给付', en: 'claims' },
} as const

/** 互助保障: who of how many is enrolled, claims by number and amount; no name, no diagnosis (domain.md S48). */
export const mutualAid = defineLedgerKind({
  names: { zh: '互助保障', en: 'Mutual aid' },
  details: z
    .strictObject({
      step: z.enum(wordsOf(STEPS)),
      /** The plan's own name: 在职职工住院医疗互助保障 … */
      plan: Line,
      /** Eligible members, or claims filed. */
      due: Headcount,
      /** Enrolled members, or claims paid. */
      headcount: Headcount,
      amountFen: Fen.nullable(),
    })
    .refine(({ due, headcount }) => headcount <= due, { path: ['headcount'], message: 'moreThanDue' }),
  headings: {
    step: { zh: '环节', en: 'Step' },
    plan: { zh: '保障名称', en: 'Plan' },
    due: { zh: '应参保人数（申请件数）', en: 'Eligible, or claims filed' },
    headcount: { zh: '参保人数（给付件数）', en: 'Enrolled, or claims paid' },
    amountFen: { zh: '金额', en: 'Amount' },
  },
  choices: { step: STEPS },
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 0,
  measures: ({ step, plan: kind, due, headcount, amountFen }) =>
    step === 'enrolment'
      ? [
          measure('mutualAid.eligible', { amount: due, kind }),
          measure('mutualAid.enrolled', { amount: headcount, kind }),
        ]
      : [
          measure('mutualAid.claimed', { amount: due, kind }),
          measure('mutualAid.paid', { amount: headcount, kind }),
          ...measureIf(amountFen !== null, 'mutualAid.amount', { amount: amountFen ?? 0, kind }),
        ],
})
