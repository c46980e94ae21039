import { z } from 'zod'
import { Fen, Headcount, Line } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FESTIVALS = {
  newYear: { zh: '元旦', en: 'New Year' },
  springFestival: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labourDay: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  nationalDay: { zh: '国庆节', en: 'National Day' },
  womensDay: { zh: '妇女节', en: 'Women’s Day' },
  teachersDay: { zh: '教师节', en: 'Teachers’ Day' },
} as const

/** 节日慰问品发放: goods given to all members at a festival, with the list signed by who received (domain.md S55, rules.md). */
export const festivalGoods = defineLedgerKind({
  names: { zh: '节日慰问品', en: 'Festival goods' },
  details: z.strictObject({
    festival: z.enum(wordsOf(FESTIVALS)),
    goods: Line,
    headcount: Headcount.min(1),
    totalFen: Fen.nullable(),
    supplier: Line.nullable(),
  }),
  headings: {
    festival: { zh: '节日', en: 'Festival' },
    goods: { zh: '发放物品', en: 'Goods' },
    headcount: { zh: '领取人数', en: 'Recipients' },
    totalFen: { zh: '总金额', en: 'Total' },
    supplier: { zh: '供货单位', en: 'Supplier' },
  },
  choices: { festival: FESTIVALS },
  headcount: ({ headcount }) => headcount,
  /** The list of who received, signed. */
  minEvidence: () => 1,
  measures: ({ festival: kind, headcount, totalFen }) => [
    measure('festivalGoods.issued', { kind }),
    measure('festivalGoods.recipient', { amount: headcount, kind }),
    ...measureIf(totalFen !== null, 'festivalGoods.amount', { amount: totalFen ?? 0, kind }),
  ],
})
