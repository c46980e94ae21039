import { z } from 'zod'
import { daysBetween, PersonId } from '../../kernel/index.ts'
import { Day, Fen, Line, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'

/**
 * 走访慰问: an event that calls for a visit, and the visit (domain.md S40, S41, S46). Three times are kept: the entry's
 * day is the day on which the union knew of the event, `visitedOn` the day of the visit, and the envelope has the time
 * of the record. While `visitedOn` is null, the visit is due.
 */
export const visit = defineLedgerKind({
  names: { zh: '走访慰问', en: 'Visits' },
  details: z.strictObject({
    /** A word of the district's list: the lists of 五必访 differ. */
    visitKind: Line,
    personName: Line,
    memberId: PersonId.nullable(),
    visitedOn: Day.nullable(),
    /** Who went, as people write it. */
    visitors: Line.nullable(),
    amountFen: Fen.nullable(),
    goods: Line.nullable(),
    note: Passage.nullable(),
  }),
  headings: {
    visitKind: { zh: '走访类型', en: 'Kind of visit' },
    personName: { zh: '走访对象', en: 'Person visited' },
    memberId: { zh: '会员', en: 'Member' },
    visitedOn: { zh: '走访日期', en: 'Visited on' },
    visitors: { zh: '走访人', en: 'Visitors' },
    amountFen: { zh: '慰问金额', en: 'Money given' },
    goods: { zh: '慰问品', en: 'Goods given' },
    note: { zh: '走访情况', en: 'Notes' },
  },
  choices: {},
  words: { visitKind: 'visitKind' },
  personal: ['personName', 'memberId', 'note'],
  members: ({ memberId }) => (memberId === null ? [] : [memberId]),
  inOrder: ({ visitedOn }) => [['visitedOn', visitedOn]],
  identity: ['personName', 'visitKind'],
  minEvidence: () => 0,
  measures: ({ visitKind: kind, memberId: subject, visitedOn, amountFen }, { day }) => [
    measure('visit.known', { subject, kind }),
    ...(visitedOn === null
      ? []
      : [
          measure('visit.done', { subject, kind }),
          measure('visit.delay', { amount: daysBetween(day, visitedOn), subject, kind }),
          ...measureIf(amountFen !== null, 'visit.amount', { amount: amountFen ?? 0, subject, kind }),
        ]),
  ],
})
