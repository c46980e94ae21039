import { expect, test } from 'vitest'
import { changesBetween, pairKey, pairOf } from './pairs.ts'

test('only what differs is sent', () => {
  const held = new Set([pairKey('east', 'lin'), pairKey('west', 'lin')])
  const wanted = new Set([pairKey('west', 'lin'), pairKey('west', 'zhou')])
  const { add, withdraw } = changesBetween(held, wanted)
  expect(add.map(pairOf)).toEqual([{ unitId: 'west', reviewerId: 'zhou' }])
  expect(withdraw.map(pairOf)).toEqual([{ unitId: 'east', reviewerId: 'lin' }])
  expect(changesBetween(held, held)).toEqual({ add: [], withdraw: [] })
})
