import { z } from 'zod'
import { PersonId } from '../../kernel/index.ts'
import { Day, Fen, Line } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const OCCASIONS = {
  birthday: { zh: '生日', en: 'birthday' },
  marriage: { zh: '结婚', en: 'marriage' },
  childbirth: { zh: '生育', en: 'birth of a child' },
  illness: { zh: '生病住院', en: 'illness' },
  bereavement: { zh: '丧事吊唁', en: 'bereavement' },
  retirement: { zh: '退休离岗', en: 'retirement' },
} as const

/** 会员生日婚育等慰问: a life event of a member, and what the union gave (domain.md S42). Due until `givenOn` is said. */
export const lifeEventGift = defineLedgerKind({
  names: { zh: '生日婚育慰问', en: 'Life-event gifts' },
  details: z.strictObject({
    occasion: z.enum(wordsOf(OCCASIONS)),
    personName: Line,
    memberId: PersonId.nullable(),
    givenOn: Day.nullable(),
    goods: Line.nullable(),
    amountFen: Fen.nullable(),
  }),
  headings: {
    occasion: { zh: '慰问事由', en: 'Occasion' },
    personName: { zh: '慰问对象', en: 'Member' },
    memberId: { zh: '会员', en: 'On the roster' },
    givenOn: { zh: '慰问日期', en: 'Given on' },
    goods: { zh: '慰问品', en: 'Goods' },
    amountFen: { zh: '慰问金额', en: 'Money' },
  },
  choices: { occasion: OCCASIONS },
  personal: ['personName', 'memberId'],
  members: ({ memberId }) => (memberId === null ? [] : [memberId]),
  inOrder: ({ givenOn }) => [['givenOn', givenOn]],
  identity: ['personName', 'occasion'],
  minEvidence: () => 0,
  measures: ({ occasion: kind, memberId: subject, givenOn, amountFen }) => [
    measure('lifeEvent.known', { subject, kind }),
    ...measureIf(givenOn !== null, 'lifeEvent.given', { subject, kind }),
    ...measureIf(givenOn !== null && amountFen !== null, 'lifeEvent.amount', { amount: amountFen ?? 0, subject, kind }),
  ],
})
