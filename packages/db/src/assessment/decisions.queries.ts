import type { Decision } from '@jianjia/domain/assessment'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { type DecidedColumns, decisionOf } from './last-adjustment.ts'

export interface UnitDecision extends Decision {
  readonly unitId: UnitId
}

/** All extensions and waivers of an assessment, the latest of each unit first: that one holds. One statement. */
export async function listDecisions(read: TenantRead, assessmentId: AssessmentId): Promise<readonly UnitDecision[]> {
  const district = read.districtId
  const { rows } = await sql<DecidedColumns & { readonly unitId: UnitId }>`
    select o.unit_id as "unitId", o.adjustment, o.due_on as "extendedTo", o.reason, p.name as "by",
      (o.approved_at at time zone d.time_zone)::date as "on"
    from app.obligation_adjustment o
    join app.district d on d.id = ${district}
    join app.person p on p.district_id = ${district} and p.id = o.approved_by
    where o.district_id = ${district} and o.kind = 'selfAssessment' and o.source_id = ${assessmentId}
    order by o.id desc`.execute(read)
  return rows.map(({ unitId, ...decided }) => ({ unitId, ...decisionOf(decided) }))
}
