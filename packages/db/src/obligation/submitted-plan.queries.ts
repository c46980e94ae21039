import type { PlanId, UnitId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'
import type { Wanted } from './round-rows.queries.ts'

/** The document with which a unit has answered; undefined while nothing was handed in. */
export async function findSubmittedPlan(
  read: TenantRead,
  { unitId, kind, period }: Wanted & { readonly unitId: UnitId },
): Promise<PlanId | undefined> {
  const row = await read
    .selectFrom('plan')
    .select('id')
    .where('district_id', '=', read.districtId)
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('period_start', '=', period.start)
    .where('period_end', '=', period.end)
    .where('number', '>', 0)
    .executeTakeFirst()
  return row?.id
}
