import type { AssessmentId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface StoredUnderReview {
  /** Whose sheet it is. */
  readonly unitId: UnitId
  readonly assessmentId: AssessmentId
  readonly assessmentName: string
  readonly window: DatePair
  /** The day of handing in; of a sheet that was waived or reviewed without, the day on which it was due. */
  readonly handedInOn: PlainDate
  readonly reviewDueOn: PlainDate
  /** The lines that wait for the branch; the others stand. */
  readonly returned: readonly string[]
}

/** The assessments in which one of the units has handed in and no result is published yet, in one statement. */
export async function listUnderReview(
  read: TenantRead,
  unitIds: readonly UnitId[],
): Promise<readonly StoredUnderReview[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('assessment_unit as u')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'u.assessment_id'),
    )
    .innerJoin('district as d', 'd.id', 'u.district_id')
    .select([
      ...(['u.unit_id as unitId', 'a.id as assessmentId', 'a.name as assessmentName'] as const),
      ...(['a.period_start as start', 'a.period_end as end', 'a.review_due_on as reviewDueOn'] as const),
      sql<PlainDate>`coalesce((u.submitted_at at time zone d.time_zone)::date, a.self_due_on)`.as('handedInOn'),
      sql<string[]>`array(
        select distinct r.item_id from app.self_item_return r
        where r.district_id = ${read.districtId} and r.assessment_id = u.assessment_id and r.unit_id = u.unit_id
          and r.closed_at is null and u.state = 'returned')`.as('returned'),
    ])
    .where('u.district_id', '=', read.districtId)
    .where('u.unit_id', '=', sql<UnitId>`any(${unitIds}::uuid[])`)
    .where('u.state', 'in', ['selfAssessed', 'underReview', 'returned', 'reviewed'])
    .orderBy('a.period_end')
    .orderBy('a.id')
    .execute()
  return rows.map(({ start, end, ...row }) => ({ ...row, window: { start, end } }))
}
