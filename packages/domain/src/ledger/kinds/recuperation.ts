import { z } from 'zod'
import { Headcount, Line } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'

/** 疗休养: how many were planned and went, and how many of those asked were content (domain.md S50). */
export const recuperation = defineLedgerKind({
  names: { zh: '疗休养', en: 'Recuperation' },
  details: z
    .strictObject({
      place: Line.nullable(),
      planned: Headcount.min(1),
      headcount: Headcount,
      answered: Headcount.nullable(),
      satisfied: Headcount.nullable(),
    })
    .refine(({ answered, satisfied }) => (satisfied ?? 0) <= (answered ?? 0), {
      path: ['satisfied'],
      message: 'moreThanAnswered',
    }),
  headings: {
    place: { zh: '疗休养地点', en: 'Place' },
    planned: { zh: '计划人数', en: 'Planned' },
    headcount: { zh: '实际人数', en: 'Went' },
    answered: { zh: '满意度答卷数', en: 'Answers' },
    satisfied: { zh: '满意人数', en: 'Satisfied' },
  },
  choices: {},
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 0,
  measures: ({ planned, headcount, answered, satisfied }) => [
    measure('recuperation.planned', { amount: planned }),
    measure('recuperation.went', { amount: headcount }),
    ...measureIf(answered !== null, 'recuperation.answered', { amount: answered ?? 0 }),
    ...measureIf(answered !== null, 'recuperation.satisfied', { amount: satisfied ?? 0 }),
  ],
})
