import type { VisitLineRow } from '@jianjia/domain/assessment'
import type { PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { EvaluationOf } from '../assessment/evaluation-rows.queries.ts'
import type { TenantRead } from '../frame/handles.ts'

/** What was found at visits that are finished, where something was found or written. */
export async function listVisitLines(read: TenantRead, of: EvaluationOf): Promise<readonly VisitLineRow[]> {
  const district = read.districtId
  return read
    .selectFrom('visit_line as l')
    .innerJoin('visit as v', (join) => join.on('v.district_id', '=', district).onRef('v.id', '=', 'l.visit_id'))
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', district).onRef('p.id', '=', 'v.leader_id'))
    .select(['v.unit_id as unitId', 'l.item_id as itemId', 'v.held_on as heldOn', 'p.name as leader'])
    .select(['l.finding', 'l.note'])
    .select(
      sql<VisitLineRow['fileIds']>`array(
        select u.file_id::text from app.evidence_use u
        where u.district_id = ${district} and u.subject_kind = 'visitLine' and u.subject_id = l.visit_id
          and u.item_id = l.item_id and u.removed_at is null order by u.id)`.as('fileIds'),
    )
    .where('l.district_id', '=', district)
    .where('v.assessment_id', '=', of.assessmentId)
    .where('v.state', '=', 'finished')
    .where(sql<boolean>`(l.finding is not null or l.note <> '')`)
    .$if(of.unitId !== undefined, (query) => query.where('v.unit_id', '=', of.unitId ?? null))
    .orderBy('v.held_on')
    .orderBy('v.id')
    .execute()
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
