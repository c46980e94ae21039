import type { ConductedAssessment, Desk, SchemeOnDesk } from '@jianjia/domain/task'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

const CLAIMED = '$.items[*] ? (!exists(@.source) || @.source.kind == "judgement")'
const FROM_DISTRICT = '$.items[*] ? (@.source.kind == "districtEntry")'

/**
 * The assessments that are not closed, with how many of their units wait for what. One statement; whether marks lie too
 * far apart to be combined is looked at where they are combined.
 */
export async function listConducted(read: TenantRead): Promise<readonly ConductedAssessment[]> {
  const district = read.districtId
  const { rows } = await sql<ConductedAssessment>`
    with running as materialized (
      select a.id, a.name, a.state, a.review_due_on,
        coalesce((v.body -> 'review' ->> 'minReviews')::int, 1) as needed,
        jsonb_path_exists(v.body, ${CLAIMED}::jsonpath) as marked,
        jsonb_array_length(jsonb_path_query_array(v.body, ${FROM_DISTRICT}::jsonpath))
          + jsonb_array_length(coalesce(v.body -> 'raters', '[]')) as facts,
        jsonb_array_length(coalesce(v.body -> 'levels', '[]')) > 0 as levels
      from app.assessment a
      join app.scheme_version v on v.district_id = ${district} and v.scheme_id = a.scheme_id
        and v.number = a.scheme_version
      where a.district_id = ${district} and a.state <> 'final'
      order by a.review_due_on desc, a.id desc limit 50
    ),
    unit_standing as (
      select u.assessment_id, u.state, asked.assigned, asked.submitted, contested.lines, contested.unsettled
      from app.assessment_unit u
      join running on running.id = u.assessment_id
      cross join lateral (
        select count(*)::int as assigned, count(r.submitted_at)::int as submitted from app.review_assignment r
        where r.district_id = ${district} and r.assessment_id = u.assessment_id and r.unit_id = u.unit_id
          and r.withdrawn_at is null) asked
      cross join lateral (
        select count(*)::int as lines, count(*) filter (where not exists (
          select from app.review_mark m
          join app.review_assignment r on r.district_id = ${district} and r.assessment_id = m.assessment_id
            and r.unit_id = m.unit_id and r.reviewer_id = m.reviewer_id
            and r.withdrawn_at is null and r.submitted_at is not null
          where m.district_id = ${district} and m.assessment_id = s.assessment_id and m.unit_id = s.unit_id
            and m.item_id = s.item_id))::int as unsettled
        from app.self_item s
        where s.district_id = ${district} and s.assessment_id = u.assessment_id and s.unit_id = u.unit_id
          and s.contest_reason is not null) contested
      where u.district_id = ${district} and not u.exempt
    )
    select running.id as "assessmentId", running.name, running.state, running.review_due_on as "reviewDue",
      (count(*) filter (where (running.marked or s.lines > 0) and s.state in ('open', 'selfAssessed', 'underReview', 'returned')
        and s.assigned < running.needed))::int as "withoutReviewers",
      (count(*) filter (where s.state = 'underReview' and s.submitted >= greatest(s.assigned, running.needed)))::int
        as "readyToCombine",
      (count(*) filter (where s.state in ('selfAssessed', 'underReview') and s.submitted < s.assigned))::int
        as "awaitingMarks",
      (count(*) filter (where s.state in ('selfAssessed', 'underReview') and s.unsettled > 0))::int as "contested",
      greatest(0, running.facts * count(*)::int - (
        select count(*)::int from app.district_fact f
        join app.assessment_unit fu on fu.district_id = ${district} and fu.assessment_id = f.assessment_id
          and fu.unit_id = f.unit_id and not fu.exempt
        where f.district_id = ${district} and f.assessment_id = running.id) - (
        select count(*)::int from app.voice_mark m
        join app.assessment_unit mu on mu.district_id = ${district} and mu.assessment_id = m.assessment_id
          and mu.unit_id = m.unit_id and not mu.exempt
        where m.district_id = ${district} and m.assessment_id = running.id)) as "factsMissing",
      (select count(*)::int from app.voice_call c where c.district_id = ${district} and c.assessment_id = running.id
        and c.state = 'open' and c.closes_on < app.today(${district})) as "voicesToCount",
      running.levels and not exists (
        select from app.result_set t join app.rating g on g.district_id = ${district} and g.result_set_id = t.id
        where t.district_id = ${district} and t.assessment_id = running.id) as "toRate"
    from running left join unit_standing s on s.assessment_id = running.id
    group by running.id, running.name, running.state, running.review_due_on, running.needed, running.marked,
      running.facts, running.levels
    order by running.review_due_on, running.id`.execute(read)
  return rows
}

/** What lies on the desk of those who write schemes: drafts, the newest first, and whether the way has begun at all. */
export async function readDesk(read: TenantRead): Promise<Desk> {
  const district = read.districtId
  const { rows } = await sql<Omit<Desk, 'drafts'> & { drafts: readonly SchemeOnDesk[] }>`
    select
      coalesce((select json_agg(json_build_object('schemeId', d.id, 'name', d.name)) from (
        select s.id, s.name from app.scheme s where s.district_id = ${district} and s.state = 'draft'
        order by s.created_at desc, s.id desc limit 20) d), '[]') as drafts,
      exists (select from app.scheme s where s.district_id = ${district}) as "anyScheme",
      exists (select from app.scheme_version v where v.district_id = ${district}) as "anyPublished",
      exists (select from app.assessment a where a.district_id = ${district}) as "anyAssessment"`.execute(read)
  const [desk] = rows
  if (desk === undefined) throw new Error('a select without a from gives a row')
  return desk
}

/** Nothing stands in the tree but its root. */
export async function isTreeEmpty(read: TenantRead): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from app.unit u where u.district_id = ${read.districtId} and u.kind <> 'district')
      as empty`.execute(read)
  return rows[0]?.empty ?? false
}
