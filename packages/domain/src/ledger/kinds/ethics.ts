import { z } from 'zod'
import { Headcount, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  ethicsStudy: { zh: '师德学习', en: 'ethics study' },
  lecture: { zh: '讲座', en: 'lecture' },
  discussion: { zh: '讨论交流', en: 'discussion' },
  pledge: { zh: '签订师德承诺书', en: 'signing of pledges' },
  assessment: { zh: '师德考核', en: 'assessment' },
} as const

/** 师德建设: study, pledges, assessments; the last two say how many of how many (domain.md S60, S61). */
export const ethics = defineLedgerKind({
  names: { zh: '师德建设', en: 'Ethics' },
  details: z
    .strictObject({
      form: z.enum(wordsOf(FORMS)),
      /** Who took part, signed or was assessed. */
      headcount: Headcount,
      /** Of how many staff; asked for pledges and assessments only. */
      staff: Headcount.nullable(),
      content: Passage.nullable(),
    })
    .refine(({ form, staff }) => OF_ALL.includes(form) === (staff !== null), {
      path: ['staff'],
      message: 'staffGoesWithPledge',
    })
    .refine(({ headcount, staff }) => staff === null || headcount <= staff, {
      path: ['headcount'],
      message: 'moreThanStaff',
    }),
  headings: {
    form: { zh: '活动形式', en: 'Form' },
    headcount: { zh: '参加（签订、考核）人数', en: 'Took part, signed or assessed' },
    staff: { zh: '应参加人数', en: 'Staff' },
    content: { zh: '活动内容', en: 'Content' },
  },
  choices: { form: FORMS },
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: ({ form: kind, headcount, staff }) => [
    measure('ethics.held', { kind }),
    ...measureIf(staff !== null, 'ethics.covered', { amount: headcount, kind }),
    ...measureIf(staff !== null, 'ethics.staff', { amount: staff ?? 0, kind }),
  ],
})

const OF_ALL: readonly string[] = ['pledge', 'assessment']
