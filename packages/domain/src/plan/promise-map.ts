import { type PlainDate, parts, type UnitId } from '../kernel/index.ts'
import { subtree, type Tree, type UnitKind } from '../org/index.ts'
import { ITEM_STATES, type ItemState } from './item-states.ts'

/** `promised` is all but what was unplanned: not due yet, done, late, postponed and dropped together. */
export type PromiseNumbers = Readonly<Record<ItemState | 'promised', number>>

/** January to December, then what has no month. */
export const MAP_COLUMNS = 13

/** What the map needs to know of an entry. */
export interface CountedEntry {
  readonly unitId: UnitId
  readonly month: PlainDate | null
  readonly state: ItemState
}

export interface PromiseLine {
  /** One per column; null where nothing was promised and nothing done. */
  readonly cells: readonly (PromiseNumbers | null)[]
  readonly numbers: PromiseNumbers
  /** How many plans it is made of. */
  readonly plans: number
}

export interface PromiseRow extends PromiseLine {
  readonly unitId: UnitId
  /** Undefined for a unit that is not in the tree any more. */
  readonly kind: UnitKind | undefined
  /** How far below the top of the map. */
  readonly depth: number
  /** A level is the unit and all below it; `own` is what the unit of a level promised by itself; a `unit` has nobody below. */
  readonly span: 'level' | 'own' | 'unit'
}

export interface PromiseMap {
  readonly total: PromiseLine
  readonly rows: readonly PromiseRow[]
}

export interface PromiseMapOf {
  readonly entries: readonly CountedEntry[]
  /** The unit of each plan. */
  readonly planUnits: readonly UnitId[]
  /** The tree of today, in whose order the units stand. */
  readonly tree: Tree
  /** Which units the reader sees. */
  readonly sees: (path: readonly UnitId[]) => boolean
  /** Only this unit and what stands below it. */
  readonly under?: UnitId | undefined
}

/** In which column of the map an entry stands. */
export function columnOf({ month }: Pick<CountedEntry, 'month'>): number {
  return month === null ? MAP_COLUMNS - 1 : parts(month).month - 1
}

/** The way to a unit; a unit that is not in the tree any more stands alone. */
export function pathIn(tree: Tree, unitId: UnitId): readonly UnitId[] {
  return tree.nodes.get(unitId)?.path ?? [unitId]
}

/**
 * Units × months: what was promised and what came of it. The total is the sum of the rows that are no level, and a level
 * the sum of those below it, so that no two numbers can differ. Branches without a plan are shown; groups only with one.
 */
export function promiseMap({ entries, planUnits, tree, sees, under }: PromiseMapOf): PromiseMap {
  const isShown = (path: readonly UnitId[]) => sees(path) && (under === undefined || path.includes(under))
  const sums = new Map<UnitId, Sum>()
  const sumOf = (unitId: UnitId) => {
    const sum = sums.get(unitId) ?? { counts: Array.from({ length: MAP_COLUMNS }, noCounts), plans: 0 }
    sums.set(unitId, sum)
    return sum
  }
  for (const unitId of planUnits) sumOf(unitId).plans += 1
  for (const entry of entries) {
    const cell = sumOf(entry.unitId).counts[columnOf(entry)]
    if (cell !== undefined) cell[entry.state] += 1
  }
  const top = under ?? tree.rootId
  const withPlans = new Set([...sums.keys()].flatMap((id) => pathIn(tree, id)))
  const nodes = (top === null ? [] : subtree(tree, top)).filter(
    ({ id, kind, path }) => isShown(path) && (kind === 'branch' || kind === 'generalBranch' || withPlans.has(id)),
  )
  const above = new Set(nodes.flatMap(({ path }) => path.slice(0, -1)))
  const base = Math.min(...nodes.flatMap(({ id, path }) => (id === top ? [] : [path.length])))
  const seen = [...sums.keys()].filter((id) => isShown(pathIn(tree, id)))
  const line = (ids: readonly UnitId[]) => lineOf(ids.flatMap((id) => sums.get(id) ?? []))
  const rows = nodes.flatMap(({ id: unitId, kind, path }): readonly PromiseRow[] => {
    const isTop = unitId === top
    const depth = isTop ? 0 : path.length - base
    if (!above.has(unitId)) return [{ ...line([unitId]), unitId, kind, depth, span: 'unit' }]
    const below = seen.filter((id) => pathIn(tree, id).includes(unitId))
    const level: PromiseRow = { ...line(below), unitId, kind, depth, span: 'level' }
    const own: PromiseRow = { ...line([unitId]), unitId, kind, depth: isTop ? 0 : depth + 1, span: 'own' }
    return [...(isTop ? [] : [level]), ...(sums.has(unitId) ? [own] : [])]
  })
  const gone = seen.filter((id) => !tree.nodes.has(id))
  return {
    total: line(seen),
    rows: [
      ...rows,
      ...gone.map((unitId): PromiseRow => ({ ...line([unitId]), unitId, kind: undefined, depth: 0, span: 'unit' })),
    ],
  }
}

interface Sum {
  readonly counts: readonly Record<ItemState, number>[]
  plans: number
}

function noCounts(): Record<ItemState, number> {
  return { planned: 0, done: 0, late: 0, postponed: 0, dropped: 0, unplanned: 0 }
}

function lineOf(sums: readonly Sum[]): PromiseLine {
  const counts = Array.from({ length: MAP_COLUMNS }, noCounts)
  const all = noCounts()
  for (const sum of sums)
    sum.counts.forEach((cell, column) => {
      const into = counts[column]
      if (into === undefined) return
      for (const state of ITEM_STATES) {
        into[state] += cell[state]
        all[state] += cell[state]
      }
    })
  const isEmpty = (cell: Record<ItemState, number>) => ITEM_STATES.every((state) => cell[state] === 0)
  return {
    cells: counts.map((cell) => (isEmpty(cell) ? null : withPromised(cell))),
    numbers: withPromised(all),
    plans: sums.reduce((plans, sum) => plans + sum.plans, 0),
  }
}

function withPromised(counts: Readonly<Record<ItemState, number>>): PromiseNumbers {
  const { planned, done, late, postponed, dropped } = counts
  return { ...counts, promised: planned + done + late + postponed + dropped }
}

/** A place in the map that was opened. */
export interface OpenedPlace {
  /** Undefined = everything that is shown. */
  readonly unitId?: UnitId | undefined
  /** Only what the unit promised by itself, and not what is below it. */
  readonly own: boolean
  /** Undefined = all columns. */
  readonly column?: number | undefined
  readonly number?: keyof PromiseNumbers | undefined
}

/** Whether an entry is one of those that the number at a place counts. */
export function isCountedAt(entry: CountedEntry, place: OpenedPlace, tree: Tree): boolean {
  const { unitId, own, column, number } = place
  if (unitId !== undefined && !(own ? entry.unitId === unitId : pathIn(tree, entry.unitId).includes(unitId)))
    return false
  if (column !== undefined && columnOf(entry) !== column) return false
  if (number === undefined) return true
  return number === 'promised' ? entry.state !== 'unplanned' : entry.state === number
}
