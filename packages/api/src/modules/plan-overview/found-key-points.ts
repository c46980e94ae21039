import type { TenantRead } from '@jianjia/db'
import { type IssuedVersion, type KeyPointsLine, listHeldKeyPoints, listKeyPoints } from '@jianjia/db/key-points'
import { listLatestNames, listTreeRecords } from '@jianjia/db/org'
import { listPlanChecks, listPlanOutcomes, listPlansBetween, type PlanHead } from '@jianjia/db/plan'
import type { KeyPointsId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { subtree, type Tree, treeAsOf } from '@jianjia/domain/org'
import { type AnsweringPlan, itemStandings } from '@jianjia/domain/plan'
import { inScope, type Scope } from '@jianjia/domain/policy'

export interface KeyPointsQuestion {
  readonly scope: Scope
  readonly today: PlainDate
  readonly now: string
  /** Absent = the latest that have begun, or the latest of all. */
  readonly keyPointsId?: KeyPointsId | undefined
}

export interface FoundKeyPoints {
  /** What was issued for units that the reader sees, the latest period first. */
  readonly sets: readonly KeyPointsLine[]
  readonly chosen: ChosenKeyPoints | undefined
}

export interface ChosenKeyPoints {
  readonly newest: IssuedVersion
  readonly versions: readonly IssuedVersion[]
  /** The unions that were to answer and that the reader sees, in the order of the tree. */
  readonly asked: readonly UnitId[]
  /** Their plans that touch the period, in the same order. */
  readonly plans: readonly AnsweringPlan[]
  readonly heads: readonly PlanHead[]
  readonly nameOf: (unitId: UnitId) => string
}

/** Key points with the plans that answer them, in at most nine statements; `chosen` undefined where there are none. */
export async function findKeyPointsOutcome(
  db: TenantRead,
  { scope, today, now, keyPointsId }: KeyPointsQuestion,
): Promise<FoundKeyPoints> {
  const tree = treeAsOf(await listTreeRecords(db, { day: today, knownAt: now }), today, now)
  const issued = await listKeyPoints(db, { unitIds: null, draftsOf: [] })
  const sets = issued.filter(({ unitId }) => askedOf(tree, unitId, scope).length > 0)
  const begun = sets.find(({ periodStart }) => periodStart !== null && periodStart <= today)
  const line = keyPointsId === undefined ? (begun ?? sets[0]) : sets.find((set) => set.keyPointsId === keyPointsId)
  if (line === undefined) return { sets, chosen: undefined }
  const versions = await listHeldKeyPoints(db, [line.keyPointsId])
  const newest = versions.at(-1)
  const period = newest?.content.period ?? null
  if (newest === undefined || period === null) return { sets, chosen: undefined }
  const asked = askedOf(tree, line.unitId, scope)
  const places = new Map(asked.map((unitId, place) => [unitId, place]))
  const heads = (await listPlansBetween(db, { unitIds: asked, from: period.start, to: period.end })).toSorted(
    (a, b) => (places.get(a.unitId) ?? 0) - (places.get(b.unitId) ?? 0),
  )
  const [outcomes, checks, names] = await Promise.all([
    listPlanOutcomes(db, heads, today),
    listPlanChecks(db, heads),
    listLatestNames(db, asked),
  ])
  const plans = outcomes.map((plan) => ({
    ...{ planId: plan.planId, unitId: plan.unitId, items: [...plan.items], checks: checks.get(plan.planId) ?? {} },
    standings: itemStandings(plan),
  }))
  return { sets, chosen: { newest, versions, asked, plans, heads, nameOf: (id) => names.get(id) ?? '' } }
}

/** The branches and general unions below the issuer that the reader sees. */
function askedOf(tree: Tree, issuerId: UnitId, scope: Scope): readonly UnitId[] {
  if (!tree.nodes.has(issuerId)) return []
  return subtree(tree, issuerId).flatMap(({ id, kind, path }) =>
    id !== issuerId && (kind === 'branch' || kind === 'generalBranch') && inScope(scope, path) ? [id] : [],
  )
}
