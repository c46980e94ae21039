import { expect, test } from 'vitest'
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
