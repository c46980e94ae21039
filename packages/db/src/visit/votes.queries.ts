import { TURNOUT_STEP_MINUTES, type VisitVoteState } from '@jianjia/domain/assessment'
import type { PersonId, PlainDate, UnitId, VisitId, VoteId } from '@jianjia/domain/kernel'
import { Votes } from '@jianjia/domain/scoring'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface VisitVoteRow {
  readonly voteId: VoteId
  readonly visitId: VisitId
  readonly itemId: string
  readonly way: 'live' | 'paper'
  readonly state: VisitVoteState
  readonly present: number
  /** Ballots sealed as it was known when the last step of five minutes began. */
  readonly turnout: number
  readonly code: { readonly keyId: string; readonly cipher: string } | null
  readonly counts: Votes | null
  readonly reason: string | null
  readonly openedBy: PersonId
  readonly version: number
}

/** The step of five minutes since the opening in which we are. */
const stepNow = sql<number>`floor(extract(epoch from app.now() - opened_at) / ${sql.lit(TURNOUT_STEP_MINUTES * 60)})::int`

/** All votes of a visit, in the order in which they were opened. */
export async function listVotes(read: TenantRead, visitId: VisitId): Promise<readonly VisitVoteRow[]> {
  const rows = await read
    .selectFrom('visit_vote as v')
    .select(['v.id as voteId', 'v.visit_id as visitId', 'v.item_id as itemId', 'v.way', 'v.state', 'v.present'])
    .select(['v.code_key as codeKey', 'v.code_cipher as codeCipher', 'v.counts', 'v.reason'])
    .select(['v.opened_by as openedBy', 'v.version'])
    .select(({ selectFrom, fn }) => [
      // Nobody has voted since the step began: then all that were sealed were sealed before it.
      sql<number>`case when v.turnout_step = ${stepNow} then v.turnout else ${selectFrom('ballot_right as b')
        .select(fn.countAll<number>().as('used'))
        .where('b.district_id', '=', read.districtId)
        .whereRef('b.vote_id', '=', 'v.id')
        .where('b.used', '=', true)} end`.as('turnout'),
    ])
    .where('v.district_id', '=', read.districtId)
    .where('v.visit_id', '=', visitId)
    .orderBy('v.opened_at')
    .orderBy('v.id')
    .execute()
  return rows.map(({ codeKey, codeCipher, counts, turnout, ...row }) => ({
    ...{ ...row, turnout: Number(turnout), counts: Votes.nullable().parse(counts) },
    code: codeKey === null || codeCipher === null ? null : { keyId: codeKey, cipher: codeCipher },
  }))
}

/** What a ballot is about, as the door leads to it. */
export interface VoteOnBallot {
  readonly voteId: VoteId
  readonly visitId: VisitId
  readonly unitId: UnitId
  readonly itemId: string
  readonly state: VisitVoteState
  readonly present: number
  readonly heldOn: PlainDate
}

export function findVote(read: TenantRead, voteId: VoteId): Promise<VoteOnBallot | undefined> {
  return voteOf(read, voteId).executeTakeFirst()
}

/** The vote, held until the end of the change: of those who vote and whoever closes, one comes after the other. */
export function lockVote(tx: Tx, voteId: VoteId): Promise<VoteOnBallot | undefined> {
  return voteOf(tx, voteId).forNoKeyUpdate('vote').executeTakeFirst()
}

function voteOf(read: TenantRead, voteId: VoteId) {
  return read
    .selectFrom('visit_vote as vote')
    .innerJoin('visit as visit', (join) =>
      join.on('visit.district_id', '=', read.districtId).onRef('visit.id', '=', 'vote.visit_id'),
    )
    .select(['vote.id as voteId', 'vote.visit_id as visitId', 'vote.unit_id as unitId', 'vote.item_id as itemId'])
    .select(['vote.state', 'vote.present', 'visit.held_on as heldOn'])
    .where('vote.district_id', '=', read.districtId)
    .where('vote.id', '=', voteId)
}
