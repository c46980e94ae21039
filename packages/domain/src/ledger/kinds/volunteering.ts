import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Fen, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  volunteering: { zh: '志愿服务', en: 'volunteering' },
  donation: { zh: '捐款捐物', en: 'donation' },
  bloodDonation: { zh: '无偿献血', en: 'blood donation' },
} as const

/** 志愿公益: volunteering and donations; what a person gave is not kept, only the sum (domain.md S58, S47). */
export const volunteering = defineLedgerKind({
  names: { zh: '志愿公益', en: 'Volunteering and donations' },
  details: z.strictObject({
    form: z.enum(wordsOf(FORMS)),
    place: Line.nullable(),
    ...attendance,
    amountFen: Fen.nullable(),
    content: Passage.nullable(),
  }),
  headings: {
    form: { zh: '公益形式', en: 'Form' },
    place: { zh: '地点', en: 'Place' },
    ...ATTENDANCE_HEADINGS,
    amountFen: { zh: '捐款总额', en: 'Total donated' },
    content: { zh: '活动内容', en: 'Content' },
  },
  choices: { form: FORMS },
  personal: ['memberIds'],
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: (details) => [
    ...measuresOfGathering('volunteering', details, details.form),
    ...measureIf(details.amountFen !== null, 'volunteering.amount', {
      amount: details.amountFen ?? 0,
      kind: details.form,
    }),
  ],
})
