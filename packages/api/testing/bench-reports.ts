import { newId } from '@jianjia/db'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { RoundDraft } from '@jianjia/domain/obligation'
import type { ApiBench } from './api-bench.ts'
import type { BenchTenant } from './bench-tenant.ts'

/** A report that a unit has handed in at noon of a day, with only what says so. */
export async function seedReport(
  { scratch }: ApiBench,
  tenant: BenchTenant,
  { unitId, draft, on }: { readonly unitId: UnitId; readonly draft: RoundDraft; readonly on: PlainDate },
): Promise<void> {
  const { personId } = tenant.people.officer
  await scratch.owner.query(
    `insert into plan (district_id, id, unit_id, kind, state, period_start, period_end, title, number, created_by, saved_by,
       submitted_at)
     values ($1, $2, $3, $4, 'submitted', $5, $6, '计划', 1, $7, $7, ($8::date + time '12:00') at time zone 'Asia/Shanghai')`,
    [tenant.districtId, newId(), unitId, draft.kind, draft.periodStart, draft.periodEnd, personId, on],
  )
}
