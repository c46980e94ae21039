import type { PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import type { ReportKind } from '@jianjia/domain/obligation'
import { PlanContent, type PlanState } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import { countUpTo } from '../frame/count-up-to.ts'
import type { TenantRead } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'

export interface PlanSearch {
  /** The units whose documents may be shown; null = all of the tenant. */
  readonly unitIds: readonly UnitId[] | null
  /** The units whose drafts may be shown too: those that the reader writes for. */
  readonly draftsOf: readonly UnitId[]
  readonly kind: ReportKind | null
  readonly state: PlanState | null
  readonly text: string
  /** Only what is for days of this year; a draft without a period is for every year. */
  readonly year?: number | undefined
  readonly offset: number
  readonly limit: number
}

export interface PlanLine {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly unitName: string
  readonly kind: ReportKind
  readonly state: PlanState
  readonly title: string
  readonly periodStart: PlainDate | null
  readonly periodEnd: PlainDate | null
  readonly number: number
  readonly version: number
  readonly items: number
  readonly savedAt: Date
  readonly submittedAt: Date | null
}

/** How many a search finds is exact up to this number, and "more" above. */
export const PLAN_COUNT_LIMIT = 1000

/** One page of plans and summaries: drafts first, then what was handed in, the latest first. */
export async function listPlans(
  read: TenantRead,
  search: PlanSearch,
): Promise<{ readonly plans: readonly PlanLine[]; readonly total: number }> {
  const district = read.districtId
  const found = () =>
    read
      .selectFrom('plan')
      .innerJoin(namesToday(read), 'n.unit_id', 'plan.unit_id')
      .where('plan.district_id', '=', district)
      .where('plan.state', '<>', 'discarded')
      .where((where) =>
        where.or([where('plan.number', '>', 0), sql<boolean>`plan.unit_id = any(${search.draftsOf}::uuid[])`]),
      )
      .$if(search.unitIds !== null, (query) =>
        query.where(sql<boolean>`plan.unit_id = any(${search.unitIds ?? []}::uuid[])`),
      )
      .$if(search.kind !== null, (query) => query.where('plan.kind', '=', search.kind ?? 'plan'))
      .$if(search.state !== null, (query) => query.where('plan.state', '=', search.state ?? 'draft'))
      .$if(search.year !== undefined, (query) => query.where(touches(search.year ?? 0)))
      .$if(search.text !== '', (query) =>
        query.where(sql<boolean>`(strpos(n.name, ${search.text}) > 0 or strpos(plan.title, ${search.text}) > 0)`),
      )
  const page = found()
    .select(['plan.id as planId', 'plan.unit_id as unitId', 'n.name as unitName', 'plan.kind', 'plan.state'])
    .select([
      'plan.title',
      'plan.period_start as periodStart',
      'plan.period_end as periodEnd',
      'plan.number',
      'plan.version',
    ])
    .select(['plan.saved_at as savedAt', 'plan.submitted_at as submittedAt'])
    .select((row) =>
      row
        .selectFrom('plan_item as i')
        .select((item) => item.fn.countAll<number>().as('count'))
        .where('i.district_id', '=', district)
        .whereRef('i.plan_id', '=', 'plan.id')
        .whereRef('i.number', '=', 'plan.number')
        .as('items'),
    )
    .orderBy(sql`plan.submitted_at is not null`)
    .orderBy('plan.submitted_at', 'desc')
    .orderBy('plan.saved_at', 'desc')
    .orderBy('plan.id', 'desc')
    .offset(search.offset)
    .limit(search.limit)
    .execute()
  const [plans, total] = await Promise.all([page, countUpTo(read, found().select('plan.id'), PLAN_COUNT_LIMIT)])
  return { plans: plans.map((plan) => ({ ...plan, items: plan.items ?? 0 })), total }
}

/** Of a draft its words say the period, of anything else what was handed in. The rule of `touchesYear`, for a query. */
function touches(year: number) {
  return sql<boolean>`(case when plan.number > 0 then plan.period_start <= make_date(${year}::int, 12, 31)
      and plan.period_end >= make_date(${year}::int, 1, 1)
    else coalesce((plan.draft #>> '{period,start}')::date <= make_date(${year}::int, 12, 31)
      and (plan.draft #>> '{period,end}')::date >= make_date(${year}::int, 1, 1), true) end)`
}

/** A plan whose period holds a day, as it was handed in last. */
export interface RunningPlan {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly title: string
  readonly period: { readonly start: PlainDate; readonly end: PlainDate }
  readonly content: PlanContent
}

/** The plans of some units that run in those days, by unit. */
export async function listRunningPlans(
  read: TenantRead,
  { unitIds, from, to }: { readonly unitIds: readonly UnitId[]; readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly RunningPlan[]> {
  const rows = await read
    .selectFrom('plan')
    .innerJoin('plan_version as v', (join) =>
      join
        .on('v.district_id', '=', read.districtId)
        .onRef('v.plan_id', '=', 'plan.id')
        .onRef('v.number', '=', 'plan.number'),
    )
    .select(['plan.id as planId', 'plan.unit_id as unitId', 'plan.title', 'v.content'])
    .select((row) => [
      row.ref('plan.period_start').$notNull().as('start'),
      row.ref('plan.period_end').$notNull().as('end'),
    ])
    .where('plan.district_id', '=', read.districtId)
    .where('plan.kind', '=', 'plan')
    .where('plan.state', 'in', ['submitted', 'returned', 'accepted', 'revising'])
    .where(sql<boolean>`plan.unit_id = any(${unitIds}::uuid[])`)
    .where('plan.period_start', '<=', to)
    .where('plan.period_end', '>=', from)
    .orderBy('plan.period_start')
    .orderBy('plan.id')
    .execute()
  return rows.map(({ start, end, content, ...plan }) => ({
    ...plan,
    ...{ period: { start, end }, content: PlanContent.parse(content) },
  }))
}

export interface VisiblePlans {
  readonly planIds: readonly PlanId[]
  /** The units whose documents may be shown; null = all of the tenant. */
  readonly unitIds: readonly UnitId[] | null
  /** The units whose drafts may be shown too. */
  readonly draftsOf: readonly UnitId[]
}

/** Of some plans those that may be shown, with their titles: the same condition as the list's. */
export async function findVisiblePlans(
  read: TenantRead,
  { planIds, unitIds, draftsOf }: VisiblePlans,
): Promise<readonly { readonly planId: PlanId; readonly title: string }[]> {
  const { rows } = await sql<{ planId: PlanId; title: string }>`
    select p.id as "planId", p.title from app.plan p
    where p.district_id = ${read.districtId} and p.id = any(${planIds}::uuid[]) and p.state <> 'discarded'
      and (p.number > 0 or p.unit_id = any(${draftsOf}::uuid[]))
      and (${unitIds}::uuid[] is null or p.unit_id = any(${unitIds}::uuid[]))`.execute(read)
  return rows
}
