import type { VisitVoteState } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, UnitId, VisitId, VoteId } from '@jianjia/domain/kernel'
import type { Votes } from '@jianjia/domain/scoring'
import type { Tx } from '../frame/handles.ts'

export interface OpenedVote {
  readonly voteId: VoteId
  readonly visitId: VisitId
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly itemId: string
  readonly present: number
  readonly openedBy: PersonId
  readonly code: { readonly keyId: string; readonly cipher: string }
}

/** Opens a vote; false where the line has one that is open or counted, or another of the visit is open. */
export async function insertLiveVote(tx: Tx, { code, ...vote }: OpenedVote): Promise<boolean> {
  const rows = await tx
    .insertInto('visit_vote')
    .values({
      ...headOf(tx, vote),
      ...{ way: 'live', state: 'open', code_key: code.keyId, code_cipher: code.cipher },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

export interface PaperVote extends Omit<OpenedVote, 'code'> {
  readonly secondId: PersonId
  readonly counts: Votes
  readonly reason: string
}

/** Keeps the counts of a vote on paper; false where the line has a vote that is open or counted. */
export async function insertPaperVote(tx: Tx, { secondId, counts, reason, ...vote }: PaperVote): Promise<boolean> {
  const rows = await tx
    .insertInto('visit_vote')
    .values({
      ...headOf(tx, vote),
      ...{ way: 'paper', state: 'counted', second_id: secondId, counts: JSON.stringify(counts), reason },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

function headOf(tx: Tx, vote: Omit<OpenedVote, 'code'>) {
  return {
    ...{ district_id: tx.districtId, id: vote.voteId, visit_id: vote.visitId, assessment_id: vote.assessmentId },
    ...{ unit_id: vote.unitId, item_id: vote.itemId, present: vote.present, opened_by: vote.openedBy },
  }
}

export interface EndedVote {
  readonly voteId: VoteId
  readonly from: VisitVoteState
  readonly to: VisitVoteState
  readonly counts?: Votes
  readonly reason?: string
}

/** Ends an open vote, or voids one; the code is forgotten. False when it was not in the state `from`. */
export async function endVote(tx: Tx, { voteId, from, to, counts, reason }: EndedVote): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('visit_vote')
    .set((row) => ({
      ...{ state: to, version: row('version', '+', 1), code_key: null, code_cipher: null },
      ...(counts === undefined ? {} : { counts: JSON.stringify(counts) }),
      ...(reason === undefined ? {} : { reason }),
    }))
    .where('district_id', '=', tx.districtId)
    .where('id', '=', voteId)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
