import type { PersonId, UnitId } from '@jianjia/domain/kernel'
import type { OwedPart, OwedReview, ReturnedSheet } from '@jianjia/domain/task'
import { inNameOrder } from '@jianjia/domain/org'
import { sql } from 'kysely'
import { type Adjusted, adjustmentOf } from '../assessment/last-adjustment.ts'
import type { TenantRead } from '../frame/handles.ts'

/** The self-assessments that some units, or all (null), owe in assessments that still run. One statement. */
export async function listOwedParts(read: TenantRead, unitIds: readonly UnitId[] | null): Promise<readonly OwedPart[]> {
  const district = read.districtId
  const { rows } = await sql<Omit<OwedPart, 'adjustment'> & Adjusted>`
    select a.id as "assessmentId", a.name as "assessmentName", u.unit_id as "unitId", n.name as "unitName",
      a.self_due_on as "selfDue", a.self_opens_on as "opensOn",
      last.adjustment, last.due_on as "extendedTo", last.reason,
      exists (select from app.self_item s where s.district_id = ${district} and s.assessment_id = a.id
        and s.unit_id = u.unit_id) as begun
    from app.assessment_unit u
    join app.assessment a on a.district_id = ${district} and a.id = u.assessment_id
      and a.state in ('open', 'underReview')
    join app.unit_name n on n.district_id = ${district} and n.unit_id = u.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${district})
    ${lastAdjustment(district)}
    where u.district_id = ${district} and (${unitIds}::uuid[] is null or u.unit_id = any(${unitIds}::uuid[]))
      and u.state = 'open' and not u.exempt
    order by a.self_due_on, a.id, u.unit_id`.execute(read)
  return rows.map(({ adjustment, extendedTo, reason, ...part }) => ({
    ...part,
    adjustment: adjustmentOf({ adjustment, extendedTo, reason }),
  }))
}

/** The sheets of some units, or of all (null), of which lines were given back, in assessments that still run. */
export async function listReturnedSheets(
  read: TenantRead,
  unitIds: readonly UnitId[] | null,
): Promise<readonly ReturnedSheet[]> {
  const district = read.districtId
  const { rows } = await sql<ReturnedSheet>`
    select a.id as "assessmentId", a.name as "assessmentName", u.unit_id as "unitId", n.name as "unitName",
      count(distinct i.item_id)::int as items, max(i.due_on) as "dueOn"
    from app.assessment_unit u
    join app.assessment a on a.district_id = ${district} and a.id = u.assessment_id
      and a.state in ('open', 'underReview')
    join app.unit_name n on n.district_id = ${district} and n.unit_id = u.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${district})
    join app.self_item_return i on i.district_id = ${district} and i.assessment_id = u.assessment_id
      and i.unit_id = u.unit_id and i.closed_at is null
    where u.district_id = ${district} and (${unitIds}::uuid[] is null or u.unit_id = any(${unitIds}::uuid[]))
      and u.state = 'returned'
    group by a.id, a.name, u.unit_id, n.name
    order by max(i.due_on), a.id, u.unit_id`.execute(read)
  return rows
}

/** The reviews that a person has been asked for and has not handed in, in assessments that still run. One statement. */
export async function listOwedReviews(read: TenantRead, reviewerId: PersonId): Promise<readonly OwedReview[]> {
  const district = read.districtId
  const { rows } = await sql<Omit<OwedReview, 'adjustment'> & Adjusted>`
    select a.id as "assessmentId", a.name as "assessmentName", u.unit_id as "unitId", n.name as "unitName",
      u.state as "unitState", a.self_due_on as "selfDue", a.review_due_on as "reviewDue",
      last.adjustment, last.due_on as "extendedTo", last.reason,
      (select max(i.due_on) from app.self_item_return i where i.district_id = ${district} and i.assessment_id = a.id
        and i.unit_id = u.unit_id and i.closed_at is null and u.state = 'returned') as "returnedUntil",
      exists (select from app.review_mark m where m.district_id = ${district} and m.assessment_id = a.id
        and m.unit_id = u.unit_id and m.reviewer_id = ${reviewerId}) as begun
    from app.review_assignment r
    join app.assessment a on a.district_id = ${district} and a.id = r.assessment_id
      and a.state in ('open', 'underReview')
    join app.assessment_unit u on u.district_id = ${district} and u.assessment_id = a.id and u.unit_id = r.unit_id
      and u.state in ('open', 'selfAssessed', 'underReview', 'returned')
    join app.unit_name n on n.district_id = ${district} and n.unit_id = u.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${district})
    ${lastAdjustment(district)}
    where r.district_id = ${district} and r.reviewer_id = ${reviewerId} and r.withdrawn_at is null
      and r.submitted_at is null
    order by a.review_due_on, n.name collate app.zh, a.id
    limit 200`.execute(read)
  const owed = inNameOrder(
    rows,
    ({ unitName }) => unitName,
    ({ reviewDue }) => reviewDue,
  )
  return owed.map(({ adjustment, extendedTo, reason, ...review }) => ({
    ...review,
    adjustment: adjustmentOf({ adjustment, extendedTo, reason }),
  }))
}

function lastAdjustment(district: TenantRead['districtId']) {
  return sql`left join lateral (
      select o.adjustment, o.due_on, o.reason from app.obligation_adjustment o
      where o.district_id = ${district} and o.kind = 'selfAssessment' and o.source_id = u.assessment_id
        and o.unit_id = u.unit_id
      order by o.id desc limit 1) last on true`
}
