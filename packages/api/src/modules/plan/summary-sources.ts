import type { TenantRead } from '@jianjia/db'
import {
  findPlan,
  findPlanOfDays,
  findVersion,
  listProgress,
  listSummaryRecords,
  listTickingRecords,
  type StoredPlan,
} from '@jianjia/db/plan'
import { addMonths, type PlainDate, type PlanId, type UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import {
  EMPTY_CONTENT,
  itemStandings,
  type PlanContent,
  recordFacts,
  type SummaryFact,
  summaryFacts,
  type SummarySources,
  type UnplannedWork,
} from '@jianjia/domain/plan'

/** A plan that was handed in, as summaries of it are drafted and compared. */
export interface PromisedPlan {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly period: DatePair
  readonly content: PlanContent
}

/** The plan behind a summary of a unit; undefined where it is another unit's, or was never handed in. */
export async function findPromisedPlan(
  db: TenantRead,
  { planId, unitId }: { readonly planId: PlanId; readonly unitId: UnitId },
): Promise<PromisedPlan | undefined> {
  const plan = await findPlan(db, planId)
  if (plan === undefined || plan.unitId !== unitId || plan.kind !== 'plan' || plan.number === 0) return undefined
  const version = await findVersion(db, plan)
  const period = version?.content.period ?? null
  return version === undefined || period === null ? undefined : { planId, unitId, period, content: version.content }
}

/** Everything that the figures of a summary are made of, in a bounded number of statements. */
export async function readSummarySources(
  db: TenantRead,
  { plan, period, today }: { readonly plan: PromisedPlan; readonly period: DatePair; readonly today: PlainDate },
): Promise<SummarySources> {
  const { planId, unitId, content } = plan
  const [progress, ticking, records] = await Promise.all([
    listProgress(db, [planId]),
    listTickingRecords(db, { unitId, from: plan.period.start, to: addMonths(plan.period.end, 1) }),
    readRecords(db, { unitId, period }),
  ])
  const standings = itemStandings({ items: content.items, period: plan.period, progress, records: ticking, today })
  const unplanned = progress.flatMap(({ act, progressId, day, reason }): readonly UnplannedWork[] =>
    act === 'unplanned' && day !== null ? [{ progressId, day, text: reason ?? '' }] : [],
  )
  return { content, period, standings, unplanned, records }
}

/** What the records of a unit measure in some days; of too many no sum is claimed. */
async function readRecords(
  db: TenantRead,
  { unitId, period }: { readonly unitId: UnitId; readonly period: DatePair },
): Promise<SummarySources['records']> {
  const { complete, records } = await listSummaryRecords(db, { unitId, from: period.start, to: period.end })
  return complete ? records : []
}

interface SummaryOnDay {
  readonly summary: StoredPlan
  readonly content: PlanContent
  readonly today: PlainDate
}

/** The facts of today behind a summary that was drafted from a plan; undefined where it rests on none. */
export async function findSummarySources(
  db: TenantRead,
  { summary, content, today }: SummaryOnDay,
): Promise<SummarySources | undefined> {
  if (content.summary === undefined || content.period === null) return undefined
  const plan = await findPromisedPlan(db, { planId: content.summary.planId, unitId: summary.unitId })
  return plan && readSummarySources(db, { plan, period: content.period, today })
}

/** With what the figures of a summary that was written elsewhere are compared. */
export interface ComparedSources {
  /** The plan of its days; undefined where the unit has handed in none. */
  readonly plan: PromisedPlan | undefined
  readonly sources: SummarySources
}

/** The plan and the records of the days of a written summary; undefined where neither it nor a plan names the days. */
export async function findComparedSources(
  db: TenantRead,
  { summary: { unitId }, content, today }: SummaryOnDay,
): Promise<ComparedSources | undefined> {
  const planId = await findPlanOfDays(db, { unitId, period: content.period })
  const plan = planId && (await findPromisedPlan(db, { planId, unitId }))
  const period = content.period ?? (plan ? plan.period : null)
  if (period === null) return undefined
  if (plan !== undefined) return { plan, sources: await readSummarySources(db, { plan, period, today }) }
  const records = await readRecords(db, { unitId, period })
  return { plan, sources: { content: EMPTY_CONTENT, period, standings: [], unplanned: [], records } }
}

/** What may be cited of compared sources: without a plan only what is recorded. */
export function comparedFacts({ plan, sources }: ComparedSources): ReadonlyMap<string, SummaryFact> {
  return plan === undefined ? recordFacts(sources.records) : summaryFacts(sources)
}
