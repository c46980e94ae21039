import type { VisitWithVotes, VoteHeld } from '@jianjia/domain/assessment'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { Votes } from '@jianjia/domain/scoring'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

interface StoredVote extends Omit<VoteHeld, 'counts'> {
  readonly counts: unknown
}

/** The visits to one unit of an assessment that were not called off, with their votes: counts, never ballots. One statement. */
export async function listVisitsWithVotes(
  read: TenantRead,
  { assessmentId, unitId }: { readonly assessmentId: AssessmentId; readonly unitId: UnitId },
): Promise<readonly VisitWithVotes[]> {
  const district = read.districtId
  const { rows } = await sql<Omit<VisitWithVotes, 'votes'> & { readonly votes: readonly StoredVote[] }>`
    select v.held_on as "heldOn", v.state, coalesce((
      select jsonb_agg(jsonb_build_object('itemId', o.item_id, 'state', o.state, 'way', o.way, 'counts', o.counts,
        'by', p.name, 'second', s.name) order by o.opened_at, o.id)
      from app.visit_vote o
      join app.person p on p.district_id = ${district} and p.id = o.opened_by
      left join app.person s on s.district_id = ${district} and s.id = o.second_id
      where o.district_id = ${district} and o.visit_id = v.id), '[]') as votes
    from app.visit v
    where v.district_id = ${district} and v.assessment_id = ${assessmentId} and v.unit_id = ${unitId}
      and v.state <> 'cancelled'
    order by v.held_on, v.id`.execute(read)
  return rows.map(({ votes, ...visit }) => ({
    ...visit,
    votes: votes.map(({ counts, ...vote }) => ({ ...vote, counts: Votes.nullable().parse(counts) })),
  }))
}
