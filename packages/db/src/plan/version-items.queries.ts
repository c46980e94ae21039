import type { PlanId } from '@jianjia/domain/kernel'
import { PlanItem } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A version that was handed in, with its items. */
export interface VersionItems {
  readonly planId: PlanId
  readonly number: number
  readonly submittedAt: string
  readonly items: readonly PlanItem[]
}

/** All versions of some plans, the oldest first. One statement. */
export async function listVersionItems(read: TenantRead, planIds: readonly PlanId[]): Promise<readonly VersionItems[]> {
  const { rows } = await sql<Omit<VersionItems, 'submittedAt'> & { readonly submittedAt: Date }>`
    select v.plan_id as "planId", v.number, v.submitted_at as "submittedAt",
      coalesce((select json_agg(i.item order by i.position) from app.plan_item i
        where i.district_id = ${read.districtId} and i.plan_id = v.plan_id and i.number = v.number), '[]') as items
    from app.plan_version v
    where v.district_id = ${read.districtId} and v.plan_id = any(${planIds}::uuid[])
    order by v.plan_id, v.number`.execute(read)
  return rows.map(({ submittedAt, items, ...version }) => ({
    ...{ ...version, submittedAt: submittedAt.toISOString(), items: PlanItem.array().parse(items) },
  }))
}
