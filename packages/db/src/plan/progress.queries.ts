import type { PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import type { ProgressRow, TickingRecord } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface StoredProgress extends ProgressRow {
  readonly planId: PlanId
  readonly progressId: string
}

/** Every word on the items of some plans, the oldest first. One statement. */
export async function listProgress(read: TenantRead, planIds: readonly PlanId[]): Promise<readonly StoredProgress[]> {
  const rows = await read
    .selectFrom('plan_progress as g')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'g.recorded_by'),
    )
    .select(['g.id as progressId', 'g.plan_id as planId', 'g.act', 'g.item_id as itemId'])
    .select(['g.window_start as windowStart', 'g.day', 'g.to_month as toMonth', 'g.reason', 'g.entry_id as entryId'])
    .select(['p.name as by', 'g.recorded_at as at'])
    .where('g.district_id', '=', read.districtId)
    .where(sql<boolean>`g.plan_id = any(${planIds}::uuid[])`)
    .orderBy('g.plan_id')
    .orderBy('g.id')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

export interface RecordsOf {
  readonly unitId: UnitId
  readonly from: PlainDate
  readonly to: PlainDate
}

/** More than these nobody reads through for one plan; the earliest ones tick the earliest promises. */
export const MANY_RECORDS = 2000

/** What a unit and everything below it have recorded in some days. */
export function listTickingRecords(
  read: TenantRead,
  { unitId, from, to }: RecordsOf,
): Promise<readonly TickingRecord[]> {
  return read
    .selectFrom('ledger_entry')
    .select(['id as entryId', 'kind', 'day', 'title'])
    .where('district_id', '=', read.districtId)
    .where('trashed_at', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where((where) =>
      where.or([
        where('unit_id', '=', unitId),
        where('branch_id', '=', unitId),
        where('general_branch_id', '=', unitId),
      ]),
    )
    .orderBy('day')
    .orderBy('id')
    .limit(MANY_RECORDS)
    .execute()
}
