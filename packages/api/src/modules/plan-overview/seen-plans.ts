import type { TenantRead } from '@jianjia/db'
import { listLatestNames, listTreeRecords } from '@jianjia/db/org'
import { listPlansBetween, listPlanYears, type PlanHead } from '@jianjia/db/plan'
import { addDays, type PlainDate, parts, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { subtree, type Tree, treeAsOf } from '@jianjia/domain/org'
import { inScope, type Scope } from '@jianjia/domain/policy'

export interface OverviewQuestion {
  readonly scope: Scope
  readonly today: PlainDate
  readonly now: string
  /** Absent = this year, or the latest for which there are plans. */
  readonly year?: number | undefined
  /** Only this unit and what is below it. */
  readonly under?: UnitId | undefined
  /** So many years before are read too. */
  readonly yearsBefore?: number
}

export interface SeenPlans {
  readonly tree: Tree
  readonly sees: (path: readonly UnitId[]) => boolean
  readonly year: number
  readonly years: readonly number[]
  /** The way to `under`, without the root. */
  readonly trail: readonly { readonly unitId: UnitId; readonly name: string }[]
  readonly plans: readonly PlanHead[]
  /** What the units are called, those that are closed by their last name. */
  readonly nameOf: (unitId: UnitId) => string
}

/** The plans of a year that the reader may see, in four statements; undefined where `under` is none of the reader's units. */
export async function findSeenPlans(db: TenantRead, of: OverviewQuestion): Promise<SeenPlans | undefined> {
  const { scope, today, now, under, yearsBefore = 0 } = of
  const tree = treeAsOf(await listTreeRecords(db, { day: today, knownAt: now }), today, now)
  const path = under === undefined ? [] : tree.nodes.get(under)?.path
  if (path === undefined || (under !== undefined && !inScope(scope, path))) return undefined
  const unitIds = reachedUnits(tree, { scope, under })
  const years = await listPlanYears(db, unitIds)
  const thisYear = parts(today).year
  const year = of.year ?? (years.includes(thisYear) ? thisYear : (years[0] ?? thisYear))
  const plans = await listPlansBetween(db, {
    ...{ unitIds, from: firstOf(year - yearsBefore), to: addDays(firstOf(year + 1), -1) },
  })
  const gone = plans.flatMap(({ unitId }) => (tree.nodes.has(unitId) ? [] : [unitId]))
  const latest = await listLatestNames(db, gone)
  const nameOf = (unitId: UnitId) => tree.nodes.get(unitId)?.name ?? latest.get(unitId) ?? ''
  const trail = path.slice(1).map((unitId) => ({ unitId, name: nameOf(unitId) }))
  return { tree, sees: (way) => inScope(scope, way), year, years, trail, plans, nameOf }
}

/** The units whose plans are read; null = all of the tenant. */
function reachedUnits(
  tree: Tree,
  { scope, under }: Pick<OverviewQuestion, 'scope' | 'under'>,
): readonly UnitId[] | null {
  if (under !== undefined) return subtree(tree, under).flatMap(({ id, path }) => (inScope(scope, path) ? [id] : []))
  if (scope.kind === 'everything') return null
  const below = scope.subtrees.flatMap((id) => subtree(tree, id).map((node) => node.id))
  return [...new Set([...scope.units, ...scope.subtrees, ...below])]
}

/** The first day of a calendar year. */
export function firstOf(year: number): PlainDate {
  return plainDate(`${year.toString().padStart(4, '0')}-01-01`)
}
