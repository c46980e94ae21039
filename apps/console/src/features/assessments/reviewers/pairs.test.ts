import { expect, test } from 'vitest'
import { changesBetween, pairKey, pairOf, pairsFor } from './pairs.ts'

test('only what differs is sent', () => {
  const held = new Set([pairKey('east', 'lin'), pairKey('west', 'lin')])
  const wanted = new Set([pairKey('west', 'lin'), pairKey('west', 'zhou')])
  const { add, withdraw } = changesBetween(held, wanted)
  expect(add.map(pairOf)).toEqual([{ unitId: 'west', reviewerId: 'zhou' }])
  expect(withdraw.map(pairOf)).toEqual([{ unitId: 'east', reviewerId: 'lin' }])
  expect(changesBetween(held, held)).toEqual({ add: [], withdraw: [] })
})

test('whoever is asked for several units is not asked for the own one', () => {
  const units = [{ unitId: 'east' }, { unitId: 'west' }]
  const lin = { personId: 'lin', blocked: [{ unitId: 'east' }, { unitId: 'north' }] }
  const zhou = { personId: 'zhou', blocked: [] }
  expect(pairsFor(units, [lin, zhou])).toEqual(['west lin', 'east zhou', 'west zhou'])
})
