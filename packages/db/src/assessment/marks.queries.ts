import type { AgreedMarkRow, AssignmentRow, MarkRow } from '@jianjia/domain/assessment'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import type { EvaluationOf } from './evaluation-rows.queries.ts'

/** Who reviews whom, without those withdrawn. */
export async function listAssignments(read: TenantRead, of: EvaluationOf): Promise<readonly AssignmentRow[]> {
  return read
    .selectFrom('review_assignment as r')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'r.reviewer_id'),
    )
    .select([
      'r.unit_id as unitId',
      'r.reviewer_id as reviewerId',
      'p.name as reviewer',
      sql<boolean>`r.submitted_at is not null`.as('submitted'),
    ])
    .where('r.district_id', '=', read.districtId)
    .where('r.assessment_id', '=', of.assessmentId)
    .where('r.withdrawn_at', 'is', null)
    .$if(of.unitId !== undefined, (query) => query.where('r.unit_id', '=', of.unitId ?? null))
    .orderBy('r.id')
    .execute()
}

/** Marks of reviewers who are still assigned and have submitted: drafts are nobody's business but the reviewer's. */
export async function listSubmittedMarks(read: TenantRead, of: EvaluationOf): Promise<readonly MarkRow[]> {
  return read
    .selectFrom('review_mark as m')
    .innerJoin('review_assignment as r', (join) =>
      join
        .on('r.district_id', '=', read.districtId)
        .onRef('r.assessment_id', '=', 'm.assessment_id')
        .onRef('r.unit_id', '=', 'm.unit_id')
        .onRef('r.reviewer_id', '=', 'm.reviewer_id')
        .on('r.withdrawn_at', 'is', null)
        .on('r.submitted_at', 'is not', null),
    )
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'm.reviewer_id'),
    )
    .select([
      'm.unit_id as unitId',
      'm.reviewer_id as reviewerId',
      'p.name as reviewer',
      'm.item_id as itemId',
      'm.points',
      'm.note',
    ])
    .where('m.district_id', '=', read.districtId)
    .where('m.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('m.unit_id', '=', of.unitId ?? null))
    .orderBy('r.id')
    .execute()
}

export async function listAgreedMarks(read: TenantRead, of: EvaluationOf): Promise<readonly AgreedMarkRow[]> {
  return read
    .selectFrom('agreed_mark as g')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'g.agreed_by'),
    )
    .select(['g.unit_id as unitId', 'g.item_id as itemId', 'g.points', 'g.reason', 'p.name as agreedBy'])
    .select(
      sql<string[]>`array(
        select w.name from unnest(g.present) with ordinality as at (id, place)
        join app.person w on w.district_id = ${read.districtId} and w.id = at.id
        order by at.place)`.as('present'),
    )
    .where('g.district_id', '=', read.districtId)
    .where('g.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('g.unit_id', '=', of.unitId ?? null))
    .execute()
}
