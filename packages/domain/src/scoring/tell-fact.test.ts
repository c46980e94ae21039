import { expect, test } from 'vitest'
import type { MeasureQuery } from '../ledger/index.ts'
import { FactSource } from '../scheme/index.ts'
import { tellFact } from './tell-fact.ts'

test.each([
  [null, '还没有数据', 'no datum yet'],
  [true, '已达到', 'yes'],
  [false, '未达到', 'no'],
  [3, '3', '3'],
  ['2.50', '2.5', '2.5'],
  ['city', '市级', 'city'],
  [['4', '5'], '4/5', '4/5'],
  [[['歌咏', '区级', 1]], '1 项', '1 entry'],
  [[], '0 项', '0 entries'],
  [{ district: 2, city: 1 }, '区级 2、市级 1', 'district 2, city 1'],
  [{}, '0', '0'],
] as const)('%j is told as %s', (fact, zh, en) => {
  expect(tellFact(fact as Parameters<typeof tellFact>[0])).toEqual({ zh, en })
})

const SPENT = { metric: 'visit.amount' } as const
const WINDOW = { kind: 'assessment' } as const
const counted = (query: MeasureQuery) => FactSource.parse({ kind: 'measure', query })

test.each([
  ['1234560', { aggregate: 'sum', of: SPENT, window: WINDOW }, '¥12,345.60'],
  [26_000, { aggregate: 'latest', of: SPENT, window: WINDOW }, '¥260.00'],
  [[26_000, '100000'], { aggregate: 'ratio', of: SPENT, over: SPENT, window: WINDOW }, '¥260.00/¥1,000.00'],
  [['26000', 13], { aggregate: 'ratio', of: SPENT, over: { metric: 'visit.done' }, window: WINDOW }, '¥260.00/13'],
  [['2', 13], { aggregate: 'ratio', of: { ...SPENT, take: 'count' }, over: SPENT, window: WINDOW }, '2/¥0.13'],
  [5, { aggregate: 'count', of: SPENT, window: WINDOW }, '5'],
  ['7', { aggregate: 'sum', of: { metric: 'visit.done' }, window: WINDOW }, '7'],
] as const)('%j of money is told in yuan, what counts records of money is not', (fact, query, told) => {
  const source = counted(query as MeasureQuery)
  expect(tellFact(fact as Parameters<typeof tellFact>[0], source)).toEqual({ zh: told, en: told })
})
