import type { UnitId } from '@jianjia/domain/kernel'
import type { ReturnedPlan } from '@jianjia/domain/task'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'

/** Plans and summaries of some units that the district has given back, with how many items wait for an answer. */
export async function listReturnedPlans(
  read: TenantRead,
  unitIds: readonly UnitId[],
): Promise<readonly ReturnedPlan[]> {
  const rows = await read
    .selectFrom('plan as p')
    .innerJoin(namesToday(read), 'n.unit_id', 'p.unit_id')
    .select(['p.id as planId', 'p.title', 'p.unit_id as unitId', 'n.name as unitName'])
    .select((row) =>
      row
        .selectFrom('plan_item_return as r')
        .select((line) => line.fn.countAll<number>().as('items'))
        .where('r.district_id', '=', read.districtId)
        .whereRef('r.plan_id', '=', 'p.id')
        .whereRef('r.number', '=', 'p.number')
        .as('items'),
    )
    .where('p.district_id', '=', read.districtId)
    .where('p.state', '=', 'returned')
    .where(sql<boolean>`p.unit_id = any(${unitIds}::uuid[])`)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, items: row.items ?? 0 }))
}

/** How many plans and summaries were handed in and wait for the district. */
export async function countWaitingPlans(read: TenantRead): Promise<number> {
  const { waiting } = await read
    .selectFrom('plan')
    .select((row) => row.fn.countAll<number>().as('waiting'))
    .where('district_id', '=', read.districtId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow()
  return waiting
}
