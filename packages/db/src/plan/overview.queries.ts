import { addMonths, type EntryId, type PlainDate, type PlanId, type UnitId } from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { PlanContent, PlanItem, type PlanOutcome } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { listProgress, MANY_RECORDS } from './progress.queries.ts'

/** Which plans an overview reads. */
export interface OverviewOf {
  /** The units whose plans may be shown; null = all of the tenant. */
  readonly unitIds: readonly UnitId[] | null
  readonly from: PlainDate
  readonly to: PlainDate
}

/** A plan that was handed in, by its last version. */
export interface PlanHead {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly title: string
  readonly period: { readonly start: PlainDate; readonly end: PlainDate }
  readonly number: number
}

/** The calendar years for which plans were handed in, the latest first. */
export async function listPlanYears(read: TenantRead, unitIds: readonly UnitId[] | null): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly year: number }>`
    select distinct y.year from app.plan p
    cross join generate_series(extract(year from p.period_start)::int, extract(year from p.period_end)::int) as y (year)
    where p.district_id = ${read.districtId} and p.kind = 'plan' and p.number > 0
      and (${unitIds}::uuid[] is null or p.unit_id = any(${unitIds}::uuid[]))
    order by y.year desc`.execute(read)
  return rows.map(({ year }) => year)
}

/** The plans whose period touches those days, whether they run or are closed: by unit, the earlier period first. */
export async function listPlansBetween(read: TenantRead, of: OverviewOf): Promise<readonly PlanHead[]> {
  const { unitIds, from, to } = of
  const { rows } = await sql<Omit<PlanHead, 'period'> & PlanHead['period']>`
    select p.id as "planId", p.unit_id as "unitId", p.title, p.period_start as start, p.period_end as "end", p.number
    from app.plan p
    where p.district_id = ${read.districtId} and p.kind = 'plan' and p.number > 0
      and p.period_start <= ${to}::date and p.period_end >= ${from}::date
      and (${unitIds}::uuid[] is null or p.unit_id = any(${unitIds}::uuid[]))
    order by p.unit_id, p.period_start, p.id`.execute(read)
  return rows.map(({ start, end, ...plan }) => ({ ...plan, period: { start, end } }))
}

/** The plans that run on a day, of every unit: what is late in one that was closed is told to nobody any more. */
export async function listPlansRunningOn(read: TenantRead, day: PlainDate): Promise<readonly PlanHead[]> {
  const { rows } = await sql<Omit<PlanHead, 'period'> & PlanHead['period']>`
    select p.id as "planId", p.unit_id as "unitId", p.title, p.period_start as start, p.period_end as "end", p.number
    from app.plan p
    where p.district_id = ${read.districtId} and p.kind = 'plan' and p.number > 0
      and p.state in ('submitted', 'returned', 'accepted', 'revising')
      and ${day}::date between p.period_start and p.period_end
    order by p.unit_id, p.period_start, p.id`.execute(read)
  return rows.map(({ start, end, ...plan }) => ({ ...plan, period: { start, end } }))
}

/** What some plans promised and all that says what came of it: three statements, however many plans. */
export async function listPlanOutcomes(
  read: TenantRead,
  plans: readonly PlanHead[],
  today: PlainDate,
): Promise<readonly PlanOutcome[]> {
  const planIds = plans.map(({ planId }) => planId)
  const [items, progress, records] = await Promise.all([
    listItems(read, plans),
    listProgress(read, planIds),
    listRecords(read, plans),
  ])
  const [itemsOf, progressOf, recordsOf] = [byPlan(items), byPlan(progress), byPlan(records)]
  return plans.map(({ planId, unitId, period }) => ({
    ...{ planId, unitId, period, today, progress: progressOf.get(planId) ?? [], records: recordsOf.get(planId) ?? [] },
    items: (itemsOf.get(planId) ?? []).map(({ item }) => PlanItem.parse(item)),
  }))
}

/** What somebody decided about the doubtful pieces of some plans as they were handed in last. One statement. */
export async function listPlanChecks(
  read: TenantRead,
  plans: readonly PlanHead[],
): Promise<ReadonlyMap<PlanId, PlanContent['checks']>> {
  const { rows } = await sql<{ readonly planId: PlanId; readonly checks: unknown }>`
    select v.plan_id as "planId", v.content -> 'checks' as checks from app.plan_version v
    join unnest(${plans.map(({ planId }) => planId)}::uuid[], ${plans.map(({ number }) => number)}::int[])
      as w (plan_id, number) on w.plan_id = v.plan_id and w.number = v.number
    where v.district_id = ${read.districtId}`.execute(read)
  return new Map(rows.map(({ planId, checks }) => [planId, PlanContent.shape.checks.parse(checks)]))
}

function byPlan<Row extends { readonly planId: PlanId }>(rows: readonly Row[]): ReadonlyMap<PlanId, readonly Row[]> {
  return Map.groupBy(rows, ({ planId }) => planId)
}

interface ItemRow {
  readonly planId: PlanId
  readonly item: unknown
}

async function listItems(read: TenantRead, plans: readonly PlanHead[]): Promise<readonly ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.plan_id as "planId", i.item from app.plan_item i
    join unnest(${plans.map(({ planId }) => planId)}::uuid[], ${plans.map(({ number }) => number)}::int[])
      as w (plan_id, number) on w.plan_id = i.plan_id and w.number = i.number
    where i.district_id = ${read.districtId}
    order by i.plan_id, i.position`.execute(read)
  return rows
}

interface RecordRow {
  readonly planId: PlanId
  readonly entryId: EntryId
  readonly kind: LedgerKind
  readonly day: PlainDate
  readonly title: string
}

/** For each plan what may tick its items: the same records, in the same order and number, as on the plan's own page. */
async function listRecords(read: TenantRead, plans: readonly PlanHead[]): Promise<readonly RecordRow[]> {
  const district = read.districtId
  const { rows } = await sql<RecordRow>`
    select w.plan_id as "planId", e.id as "entryId", e.kind, e.day, e.title
    from unnest(${plans.map(({ planId }) => planId)}::uuid[], ${plans.map(({ unitId }) => unitId)}::uuid[],
      ${plans.map(({ period }) => period.start)}::date[], ${plans.map(({ period }) => addMonths(period.end, 1))}::date[])
      as w (plan_id, unit_id, first_day, last_day)
    cross join lateral (
      select l.id, l.kind, l.day, l.title from app.ledger_entry l
      where l.district_id = ${district} and l.trashed_at is null and l.day between w.first_day and w.last_day
        and (l.unit_id = w.unit_id or l.branch_id = w.unit_id or l.general_branch_id = w.unit_id)
      order by l.day, l.id limit ${MANY_RECORDS}
    ) e
    order by w.plan_id, e.day, e.id`.execute(read)
  return rows
}
