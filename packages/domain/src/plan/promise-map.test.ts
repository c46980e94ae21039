import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EntryId, plainDate, type PlanId, type UnitId } from '../kernel/index.ts'
import { type Tree, treeAsOf } from '../org/index.ts'
import { ITEM_STATES } from './item-states.ts'
import type { PlanItem } from './plan-content.ts'
import { type PlanOutcome, promiseEntries } from './promise-entries.ts'
import { type CountedEntry, isCountedAt, MAP_COLUMNS, promiseMap, type PromiseNumbers } from './promise-map.ts'

const SINCE = plainDate('2020-01-01')
const NOW = '2026-06-30T00:00:00.000Z'
const unit = (name: string | number) => `u${name}` as UnitId
const NUMBERS = ['promised', ...ITEM_STATES] as const

/** A tree in which each unit hangs below an earlier one; its kind follows from where it hangs. */
function treeOf(parents: readonly number[]): Tree {
  const dated = { validFrom: SINCE, validTo: null, recordedAt: '2020-01-01T00:00:00.000Z', voidedAt: null }
  const ids = [0, ...parents.map((_, at) => at + 1)]
  const parentOf = (id: number) => (id === 0 ? undefined : Math.min(parents[id - 1] ?? 0, id - 1))
  const depth = (id: number): number => {
    const parent = parentOf(id)
    return parent === undefined ? 0 : depth(parent) + 1
  }
  const kinds = ['district', 'generalBranch', 'branch', 'group'] as const
  return treeAsOf(
    {
      units: ids.map((id) => ({
        ...{ id: unit(id), kind: kinds[Math.min(depth(id), 3)] ?? 'group', openedOn: SINCE, closedOn: null },
      })),
      names: ids.map((id) => ({ ...dated, unitId: unit(id), name: `${id}`, shortName: '', nameEn: null, pinyin: '' })),
      placements: ids.map((id) => {
        const parent = parentOf(id)
        return { ...dated, unitId: unit(id), parentId: parent === undefined ? null : unit(parent), line: 'union' }
      }),
    },
    plainDate('2026-06-30'),
    NOW,
  )
}

const asked = fc.array(fc.nat(7), { maxLength: 9 }).chain((parents) =>
  fc.record({
    tree: fc.constant(treeOf(parents)),
    entries: fc.array(
      fc.record({
        // One unit more than the tree has: it was closed since.
        unitId: fc.nat(parents.length + 1).map(unit),
        month: fc.option(fc.integer({ min: 1, max: 12 }).map((m) => plainDate(`2026-${`${m}`.padStart(2, '0')}-01`))),
        state: fc.constantFrom(...ITEM_STATES),
      }),
      { maxLength: 24 },
    ),
    hidden: fc.option(fc.nat(parents.length).map(unit), { freq: 2 }),
    under: fc.option(fc.nat(parents.length).map(unit), { nil: undefined, freq: 2 }),
  }),
)

/** Counts one number by looking at every entry, with the way to the root walked step by step. */
function slowly(entries: readonly CountedEntry[], tree: Tree, holds: (entry: CountedEntry) => boolean) {
  const isBelow = (id: UnitId | null, top: UnitId): boolean =>
    id !== null && (id === top || isBelow(tree.nodes.get(id)?.parentId ?? null, top))
  const count = (of: readonly CountedEntry[], number: (typeof NUMBERS)[number]) =>
    of.filter(({ state }) => (number === 'promised' ? state !== 'unplanned' : state === number)).length
  const counted = (of: readonly CountedEntry[]) => NUMBERS.map((number) => count(of, number))
  return { isBelow, counted: (of = entries.filter(holds)) => counted(of) }
}

const listed = (numbers: PromiseNumbers | null | undefined) => NUMBERS.map((number) => numbers?.[number] ?? 0)

test('every number of the map is what a slow count finds, and opens to exactly so many entries', () => {
  fc.assert(
    fc.property(asked, ({ tree, entries, hidden, under }) => {
      const sees = (path: readonly UnitId[]) => hidden === null || !path.includes(hidden)
      const planUnits = entries.map(({ unitId }) => unitId)
      const map = promiseMap({ entries, planUnits, tree, sees, under })
      const { isBelow, counted } = slowly(entries, tree, ({ unitId }) => {
        if (hidden !== null && isBelow(unitId, hidden)) return false
        return under === undefined || isBelow(unitId, under)
      })
      expect(listed(map.total.numbers)).toEqual(counted())
      const shown = entries.filter(({ unitId }) => sees(tree.nodes.get(unitId)?.path ?? [unitId]))
      const inside = shown.filter(({ unitId }) => under === undefined || isBelow(unitId, under))
      for (const { unitId, span, cells, numbers, plans } of map.rows) {
        const of = inside.filter((entry) =>
          span === 'level' ? isBelow(entry.unitId, unitId) : entry.unitId === unitId,
        )
        expect([listed(numbers), plans]).toEqual([counted(of), of.length])
        expect(cells).toHaveLength(MAP_COLUMNS)
        cells.forEach((cell, column) => {
          const at = of.filter(({ month }) => (month === null ? 12 : Number(month.slice(5, 7)) - 1) === column)
          expect(listed(cell)).toEqual(counted(at))
          for (const number of NUMBERS)
            expect(
              inside.filter((entry) => isCountedAt(entry, { unitId, own: span === 'own', column, number }, tree))
                .length,
            ).toBe(cell?.[number] ?? 0)
        })
      }
      const leaves = map.rows.filter(({ span }) => span !== 'level')
      expect(NUMBERS.map((name) => leaves.reduce((sum, { numbers }) => sum + numbers[name], 0))).toEqual(counted())
    }),
    { numRuns: 40 },
  )
})

test('branches without a plan stand in the map, groups only with one', () => {
  const tree = treeOf([0, 1, 2, 2])
  const entry = { unitId: unit(4), month: null, state: 'done' } as const
  const map = promiseMap({ entries: [entry], planUnits: [unit(4)], tree, sees: () => true })
  expect(map.rows.map(({ unitId, span, depth, plans }) => [unitId, span, depth, plans])).toEqual([
    [unit(1), 'level', 0, 1],
    [unit(2), 'level', 1, 1],
    [unit(4), 'unit', 2, 1],
  ])
})

const ITEM: PlanItem = {
  ...{
    id: 'i1',
    text: '举办春季健步走比赛',
    months: [3],
    weeks: [],
    part: null,
    theme: null,
    owner: null,
    helpers: [],
  },
  ...{ recurring: false, remit: 'union', paragraphs: [] },
}

test('an item stands in the month in which it begins, and in the year of that month', () => {
  const said = {
    ...{ itemId: null, windowStart: null, toMonth: null, reason: '义诊', entryId: null, by: '周禾', at: NOW },
    ...{ act: 'unplanned' as const, progressId: 'g1', day: plainDate('2026-05-09') },
  }
  const plan: PlanOutcome = {
    ...{ planId: 'p' as PlanId, unitId: unit(1), today: plainDate('2026-06-30') },
    period: { start: plainDate('2025-09-01'), end: plainDate('2026-08-31') },
    items: [
      { ...ITEM, months: [3, 4] },
      { ...ITEM, id: 'i2', text: '走访慰问', months: [12, 2], recurring: true },
      { ...ITEM, id: 'i3', text: '财务公开', months: [] },
    ],
    progress: [said],
    records: [{ entryId: 'e' as EntryId, kind: 'dispatch', day: plainDate('2026-04-02'), title: '春季健步走比赛开赛' }],
  }
  const of = (year: number) => promiseEntries([plan], year).map(({ month, state }) => [month, state])
  expect(of(2026)).toEqual([
    ['2026-03-01', 'done'],
    ['2026-02-01', 'late'],
    ['2026-05-01', 'unplanned'],
  ])
  expect(of(2025)).toEqual([
    ['2025-12-01', 'late'],
    [null, 'planned'],
  ])
  expect(of(2024)).toEqual([])
})
