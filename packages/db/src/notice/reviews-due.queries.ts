import type { AssessmentId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** What one person has still to review in one assessment. */
export interface ReviewsDue {
  readonly assessmentId: AssessmentId
  readonly assessmentName: string
  readonly assessorUnitId: UnitId
  readonly reviewerId: PersonId
  readonly dueOn: PlainDate
  readonly units: number
}

/** The reviews that are asked for and not handed in, where marks end between two days. One statement. */
export async function listReviewsDue(
  read: TenantRead,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly ReviewsDue[]> {
  const district = read.districtId
  const { rows } = await sql<ReviewsDue>`
    select a.id as "assessmentId", a.name as "assessmentName", a.assessor_unit_id as "assessorUnitId",
      r.reviewer_id as "reviewerId", a.review_due_on as "dueOn", count(*)::int as units
    from app.assessment a
    join app.review_assignment r on r.district_id = ${district} and r.assessment_id = a.id
      and r.withdrawn_at is null and r.submitted_at is null
    join app.assessment_unit u on u.district_id = ${district} and u.assessment_id = a.id and u.unit_id = r.unit_id
      and u.state in ('selfAssessed', 'underReview', 'returned') and not u.exempt
    where a.district_id = ${district} and a.state in ('open', 'underReview')
      and a.review_due_on between ${from}::date and ${to}::date
    group by a.id, a.name, a.assessor_unit_id, r.reviewer_id, a.review_due_on
    order by a.id, r.reviewer_id`.execute(read)
  return rows
}
