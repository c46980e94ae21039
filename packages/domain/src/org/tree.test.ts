import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate, type UnitId } from '../kernel/index.ts'
import { nearestOfKind, type Placement, subtree, type TreeRecords, treeAsOf, type UnitRecord } from './tree.ts'

const day = plainDate
const id = (n: number) => `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}` as UnitId
const at = (n: number) => `2026-01-${n.toString().padStart(2, '0')}T00:00:00.000Z`

function unit(n: number, kind: UnitRecord['kind']): UnitRecord {
  return { id: id(n), kind, openedOn: day('2020-01-01'), closedOn: null }
}

function place(n: number, parent: number | null, more: Partial<Placement> = {}): Placement {
  return {
    unitId: id(n),
    parentId: parent === null ? null : id(parent),
    line: 'union',
    validFrom: day('2020-01-01'),
    validTo: null,
    recordedAt: at(1),
    voidedAt: null,
    ...more,
  }
}

const units = [unit(1, 'district'), unit(2, 'generalBranch'), unit(3, 'branch'), unit(4, 'group')]
const base: TreeRecords = { units, names: [], placements: [place(1, null), place(2, 1), place(3, 2), place(4, 3)] }

test('a path is root first and ends with the unit', () => {
  const tree = treeAsOf(base, day('2026-06-01'), at(9))
  expect(tree.nodes.get(id(4))?.path).toEqual([id(1), id(2), id(3), id(4)])
  expect(subtree(tree, id(2)).map((node) => node.id)).toEqual([id(2), id(3), id(4)])
  expect(nearestOfKind(tree, id(4), 'branch')?.id).toBe(id(3))
})

test('a move is seen from its day on, and yesterday stays as it was', () => {
  const placements = [
    place(1, null),
    place(2, 1),
    place(3, 2, { validTo: day('2026-03-31') }),
    place(3, 1, { validFrom: day('2026-04-01') }),
    place(4, 3),
  ]
  const parentOn = (text: string) => treeAsOf({ ...base, placements }, day(text), at(9)).nodes.get(id(3))?.parentId
  expect([parentOn('2026-03-31'), parentOn('2026-04-01')]).toEqual([id(2), id(1)])
})

test('a correction changes what is known now, not what was known then', () => {
  const placements = [
    place(1, null),
    place(2, 1),
    place(3, 2, { voidedAt: at(5) }),
    place(3, 1, { recordedAt: at(5) }),
    place(4, 3),
  ]
  const parentKnown = (n: number) =>
    treeAsOf({ ...base, placements }, day('2026-06-01'), at(n)).nodes.get(id(3))?.parentId
  expect([parentKnown(4), parentKnown(5)]).toEqual([id(2), id(1)])
})

test('siblings stand by name, groups by their number, and units of one name by id', () => {
  const named = ['根', '第十一小组', '第2小组', '第10小组', '语文组', '第2小组'].map((name, index) => ({
    ...place(index + 1, null),
    ...{ name, shortName: name, nameEn: null, pinyin: '' },
  }))
  const groups = [2, 3, 4, 5, 6]
  const records: TreeRecords = {
    units: [unit(1, 'branch'), ...groups.toReversed().map((n) => unit(n, 'group'))],
    names: named,
    placements: [place(1, null), ...groups.map((n) => place(n, 1))],
  }
  const tree = treeAsOf(records, day('2026-06-01'), at(9))
  expect(tree.nodes.get(id(1))?.children).toEqual([id(3), id(6), id(4), id(2), id(5)])
  expect(subtree(tree, id(1)).map(({ id: found }) => found)).toEqual([id(1), id(3), id(6), id(4), id(2), id(5)])
})

test('a unit stands in the tree from its first to its last day', () => {
  const shortLived = { ...unit(3, 'branch'), openedOn: day('2026-03-01'), closedOn: day('2026-03-31') }
  const records = { ...base, units: [unit(1, 'district'), unit(2, 'generalBranch'), shortLived] }
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
  expect(days.map((text) => treeAsOf(records, day(text), at(9)).nodes.has(id(3)))).toEqual([false, true, true, false])
})

test('the nearest unit of a kind is looked for from the unit upwards, the unit itself first', () => {
  const records: TreeRecords = {
    units: [...units, unit(5, 'group')],
    names: [],
    placements: [...base.placements, place(5, 4)],
  }
  const tree = treeAsOf(records, day('2026-06-01'), at(9))
  const nearest = (n: number, kind: UnitRecord['kind']) => nearestOfKind(tree, id(n), kind)?.id
  expect([nearest(5, 'group'), nearest(4, 'group'), nearest(5, 'branch'), nearest(3, 'group')]).toEqual([
    id(5),
    id(4),
    id(3),
    undefined,
  ])
})

test('what lies below a closed or unplaced unit is not in the tree', () => {
  const closed = units.map((each) => (each.id === id(2) ? { ...each, closedOn: day('2026-05-31') } : each))
  const tree = treeAsOf({ ...base, units: closed }, day('2026-06-01'), at(9))
  expect([...tree.nodes.keys()]).toEqual([id(1)])
})

/** A slow reading of the same promise: walk up from each unit, one placement at a time. */
function oraclePath(records: TreeRecords, unitId: UnitId, on: string, known: string): UnitId[] | undefined {
  const open = records.units.find(
    (each) => each.id === unitId && each.openedOn <= on && (each.closedOn ?? '9999') >= on,
  )
  const placed = records.placements.find(
    (each) =>
      each.unitId === unitId &&
      each.line === 'union' &&
      each.validFrom <= on &&
      (each.validTo ?? '9999') >= on &&
      each.recordedAt <= known &&
      (each.voidedAt ?? '9999') > known,
  )
  if (open === undefined || placed === undefined) return undefined
  if (placed.parentId === null) return [unitId]
  const above = oraclePath(records, placed.parentId, on, known)
  return above && [...above, unitId]
}

/** What is left of a placement when the unit moves away on `from`. */
function endBefore(placement: Placement, from: PlainDate): Placement[] {
  if (placement.validFrom >= from) return []
  const lastDay = addDays(from, -1)
  return [
    { ...placement, validTo: placement.validTo !== null && placement.validTo < lastDay ? placement.validTo : lastDay },
  ]
}

test('treeAsOf equals a slow walk over random reorganisations', () => {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'] as const
  fc.assert(
    fc.property(
      fc.array(fc.record({ moved: fc.integer({ min: 2, max: 9 }), under: fc.nat(8), on: fc.nat(3) }), { maxLength: 8 }),
      fc.nat(3),
      (moves, asked) => {
        const many = Array.from({ length: 9 }, (_, n) => unit(n + 1, n === 0 ? 'district' : 'group'))
        let placements: Placement[] = many.map((_, n) => place(n + 1, n === 0 ? null : 1 + Math.floor((n - 1) / 2)))
        for (const move of moves) {
          const parent = 1 + (move.under % (move.moved - 1))
          const from = day(days[move.on] ?? days[0])
          placements = [
            ...placements.flatMap((each) => (each.unitId === id(move.moved) ? endBefore(each, from) : [each])),
            place(move.moved, parent, { validFrom: from }),
          ]
        }
        const records = { units: many, names: [], placements }
        const on = days[asked] ?? days[0]
        const tree = treeAsOf(records, day(on), at(9))
        for (const each of many) expect(tree.nodes.get(each.id)?.path).toEqual(oraclePath(records, each.id, on, at(9)))
      },
    ),
    { numRuns: 300 },
  )
})
