import type { VisitLineRow } from '@jianjia/domain/assessment'
import type { PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { EvaluationOf } from '../assessment/evaluation-rows.queries.ts'
import type { TenantRead } from '../frame/handles.ts'

/** What was found at visits that are finished, where something was found, written or photographed. */
export async function listVisitLines(read: TenantRead, of: EvaluationOf): Promise<readonly VisitLineRow[]> {
  const district = read.districtId
  const { rows } = await sql<VisitLineRow>`
    select v.unit_id as "unitId", said.item_id as "itemId", v.held_on as "heldOn", p.name as leader,
      l.finding, coalesce(l.note, '') as note,
      array(select u.file_id::text from app.evidence_use u
        where u.district_id = ${district} and u.subject_kind = 'visitLine' and u.subject_id = v.id
          and u.item_id = said.item_id and u.removed_at is null order by u.id) as "fileIds"
    from app.visit v
    join app.person p on p.district_id = ${district} and p.id = v.leader_id
    cross join lateral (
      select k.item_id from app.visit_line k
        where k.district_id = ${district} and k.visit_id = v.id and (k.finding is not null or k.note <> '')
      union
      select u.item_id from app.evidence_use u
        where u.district_id = ${district} and u.subject_kind = 'visitLine' and u.subject_id = v.id
          and u.removed_at is null) said
    left join app.visit_line l on l.district_id = ${district} and l.visit_id = v.id and l.item_id = said.item_id
    where v.district_id = ${district} and v.assessment_id = ${of.assessmentId} and v.state = 'finished'
      and (${of.unitId ?? null}::uuid is null or v.unit_id = ${of.unitId ?? null}::uuid)
    order by v.held_on, v.id, said.item_id`.execute(read)
  return rows
}

/** The lines that are filled by a vote, in all units that somebody reviews. */
export function listVotedLines(read: TenantRead, reviewerId: PersonId) {
  return read
    .selectFrom('review_assignment as r')
    .innerJoin('visit_vote as v', (join) =>
      join
        .on('v.district_id', '=', read.districtId)
        .onRef('v.assessment_id', '=', 'r.assessment_id')
        .onRef('v.unit_id', '=', 'r.unit_id')
        .on('v.state', '=', 'counted'),
    )
    .select(['r.assessment_id as assessmentId', 'r.unit_id as unitId', 'v.item_id as itemId'])
    .where('r.district_id', '=', read.districtId)
    .where('r.reviewer_id', '=', reviewerId)
    .where('r.withdrawn_at', 'is', null)
    .execute()
}
