import type { PastPost } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** Somebody of the tenant who can sign in, with the units where a post or a membership is held today. */
export interface CandidateRow {
  readonly personId: PersonId
  readonly name: string
  readonly posts: readonly { readonly unitId: UnitId; readonly role: Role }[]
  readonly memberOf: readonly UnitId[]
  /** Posts that ended before today, the last day of each unit. */
  readonly pastPosts: readonly PastPost[]
}

/** By the pinyin of their names. One statement. */
export async function listReviewerCandidates(read: TenantRead): Promise<readonly CandidateRow[]> {
  const district = read.districtId
  const { rows } = await sql<CandidateRow>`
    with today as materialized (select app.today(${district}) as day),
    who as materialized (
      select distinct p.id, p.name, p.pinyin from app.directory d
      join app.person p on p.district_id = ${district} and p.id = d.person_id
      where d.tenant_id = ${district}
    )
    select who.id as "personId", who.name,
      coalesce((
        select json_agg(json_build_object('unitId', post.unit_id, 'role', post.role) order by post.id)
        from app.post post cross join today
        where post.district_id = ${district} and post.person_id = who.id and post.voided_at is null
          and post.valid_from <= today.day and coalesce(post.valid_to, today.day) >= today.day), '[]') as posts,
      array(
        select m.unit_id::text from app.membership m cross join today
        where m.district_id = ${district} and m.person_id = who.id and m.voided_at is null
          and m.valid_from <= today.day and coalesce(m.valid_to, today.day) >= today.day
        order by m.unit_id) as "memberOf",
      coalesce((
        select json_agg(json_build_object('unitId', past.unit_id, 'lastDay', past.last_day) order by past.unit_id)
        from (
          select post.unit_id, max(post.valid_to) as last_day from app.post post cross join today
          where post.district_id = ${district} and post.person_id = who.id and post.voided_at is null
            and post.valid_to < today.day
          group by post.unit_id) past), '[]') as "pastPosts"
    from who order by who.pinyin, who.id`.execute(read)
  return rows
}

/** How many units each person reviews in the tenant's assessments that still run. */
export interface ReviewerLoad {
  readonly personId: PersonId
  readonly open: number
}

export async function listReviewerLoads(read: TenantRead): Promise<readonly ReviewerLoad[]> {
  return read
    .selectFrom('review_assignment as r')
    .innerJoin('assessment as a', (join) =>
      join
        .on('a.district_id', '=', read.districtId)
        .onRef('a.id', '=', 'r.assessment_id')
        .on(sql<boolean>`a.state in ('open', 'underReview')`),
    )
    .select(['r.reviewer_id as personId', sql<number>`count(*)::int`.as('open')])
    .where('r.district_id', '=', read.districtId)
    .where('r.withdrawn_at', 'is', null)
    .where('r.submitted_at', 'is', null)
    .groupBy('r.reviewer_id')
    .execute()
}

export async function isAssignedReviewer(
  read: TenantRead,
  of: { readonly assessmentId: AssessmentId; readonly unitId: UnitId; readonly personId: PersonId },
): Promise<boolean> {
  const row = await read
    .selectFrom('review_assignment')
    .select('id')
    .where('district_id', '=', read.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
