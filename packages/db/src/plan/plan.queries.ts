import type { PersonId, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import type { ReportKind } from '@jianjia/domain/obligation'
import { PlanContent, type PlanState } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

/** A plan or summary with what the branch writes in it now. */
export interface StoredPlan {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly kind: ReportKind
  readonly state: PlanState
  readonly periodStart: PlainDate | null
  readonly periodEnd: PlainDate | null
  readonly title: string
  /** Null while nothing is open. */
  readonly draft: PlanContent | null
  /** The source of the draft; 0 = there is none. */
  readonly sourceSeq: number
  /** The newest version that was handed in; 0 = none yet. */
  readonly number: number
  readonly savedBy: PersonId
  readonly savedByName: string
  readonly savedAt: Date
  /** When it was handed in for the first time. */
  readonly submittedAt: Date | null
  readonly version: number
}

const PLANS = (read: TenantRead) =>
  read
    .selectFrom('plan')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'plan.saved_by'),
    )
    .select(['plan.id as planId', 'plan.unit_id as unitId', 'plan.kind', 'plan.state', 'plan.title', 'plan.draft'])
    .select(['plan.period_start as periodStart', 'plan.period_end as periodEnd', 'plan.source_seq as sourceSeq'])
    .select(['plan.number', 'plan.saved_by as savedBy', 'p.name as savedByName', 'plan.saved_at as savedAt'])
    .select(['plan.submitted_at as submittedAt', 'plan.version'])
    .where('plan.district_id', '=', read.districtId)

const PLAN = (read: TenantRead, planId: PlanId) => PLANS(read).where('plan.id', '=', planId)

export async function findPlan(read: TenantRead, planId: PlanId): Promise<StoredPlan | undefined> {
  return parsed(await PLAN(read, planId).executeTakeFirst())
}

/** The same, held until the end of the transaction. */
export async function lockPlan(tx: Tx, planId: PlanId): Promise<StoredPlan | undefined> {
  return parsed(await PLAN(tx, planId).forUpdate('plan').executeTakeFirst())
}

/** Any number of documents. */
export async function findPlans(read: TenantRead, planIds: readonly PlanId[]): Promise<readonly StoredPlan[]> {
  const rows = await PLANS(read).where(sql<boolean>`plan.id = any(${planIds}::uuid[])`).execute()
  return rows.flatMap((row) => parsed(row) ?? [])
}

type Row = Omit<StoredPlan, 'draft'> & { readonly draft: unknown }

function parsed(row: Row | undefined): StoredPlan | undefined {
  return row && { ...row, draft: row.draft === null ? null : PlanContent.parse(row.draft) }
}

export interface Coordinate {
  readonly unitId: UnitId
  readonly kind: ReportKind
  readonly period: { readonly start: PlainDate; readonly end: PlainDate }
}

/** What a unit has handed in of a kind for a period: at most one. */
export function findHandedIn(
  read: TenantRead,
  { unitId, kind, period }: Coordinate,
): Promise<{ readonly planId: PlanId; readonly title: string } | undefined> {
  return read
    .selectFrom('plan')
    .select(['id as planId', 'title'])
    .where('district_id', '=', read.districtId)
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('period_start', '=', period.start)
    .where('period_end', '=', period.end)
    .where('number', '>', 0)
    .executeTakeFirst()
}
