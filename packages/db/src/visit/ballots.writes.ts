import { TURNOUT_STEP_MINUTES } from '@jianjia/domain/assessment'
import type { VoteId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { newSealedId } from '../frame/new-id.ts'

/** A ballot as it lies in the box: under an id of chance, with nothing of its voter beside it. */
export interface Envelope {
  readonly id: string
  readonly keyId: string
  readonly sealed: string
}

/** A new place in the box; the seal is bound to it, so that an envelope copied to another place does not open. */
export function newEnvelopeId(): string {
  return newSealedId<string>()
}

/** Whether this token has its right already: an answer that was lost on the way is asked for again. */
export async function hasRight(read: TenantRead, voteId: VoteId, tokenHash: string): Promise<boolean> {
  const row = await read
    .selectFrom('ballot_right')
    .select('vote_id')
    .where('district_id', '=', read.districtId)
    .where('vote_id', '=', voteId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row !== undefined
}

/** Gives the right to one ballot, at most as often as people are present. False when all are given. */
export async function issueRight(tx: Tx, voteId: VoteId, tokenHash: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('visit_vote')
    .set((row) => ({ issued: row('issued', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('id', '=', voteId)
    .where('state', '=', 'open')
    .whereRef('issued', '<', 'present')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tx
    .insertInto('ballot_right')
    .values({ district_id: tx.districtId, vote_id: voteId, token_hash: tokenHash })
    .execute()
  return true
}

/** `sealed`: this one counts · `used`: the right was used before · `unknown`: it was never given. */
export type Sealing = 'sealed' | 'used' | 'unknown'

/** Uses the right and puts the envelope into the box, both or neither. The vote is held by the caller. */
export async function sealBallot(
  tx: Tx,
  { voteId, tokenHash, envelope }: { voteId: VoteId; tokenHash: string; envelope: Envelope },
): Promise<Sealing> {
  await rememberTurnout(tx, voteId)
  const { numUpdatedRows } = await tx
    .updateTable('ballot_right')
    .set({ used: true })
    .where('district_id', '=', tx.districtId)
    .where('vote_id', '=', voteId)
    .where('token_hash', '=', tokenHash)
    .where('used', '=', false)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return (await hasRight(tx, voteId, tokenHash)) ? 'used' : 'unknown'
  await tx
    .insertInto('ballot_envelope')
    .values({
      ...{ district_id: tx.districtId, vote_id: voteId, id: envelope.id },
      ...{ key_id: envelope.keyId, sealed: envelope.sealed },
    })
    .execute()
  return 'sealed'
}

/** The first ballot of a step writes down how many there were before it. */
async function rememberTurnout(tx: Tx, voteId: VoteId): Promise<void> {
  const step = sql<number>`floor(extract(epoch from app.now() - opened_at) / ${sql.lit(TURNOUT_STEP_MINUTES * 60)})::int`
  await tx
    .updateTable('visit_vote as vote')
    .set(({ selectFrom, fn }) => ({
      turnout: selectFrom('ballot_right as b')
        .select(fn.countAll<number>().as('used'))
        .where('b.district_id', '=', tx.districtId)
        .where('b.vote_id', '=', voteId)
        .where('b.used', '=', true),
      turnout_step: step,
    }))
    .where('vote.district_id', '=', tx.districtId)
    .where('vote.id', '=', voteId)
    .where(sql<boolean>`vote.turnout_step < ${step}`)
    .execute()
}

/** What lies in the box, in the order of their ids, which are of chance. */
export function listEnvelopes(read: TenantRead, voteId: VoteId): Promise<readonly Envelope[]> {
  return read
    .selectFrom('ballot_envelope')
    .select(['id', 'key_id as keyId', 'sealed'])
    .where('district_id', '=', read.districtId)
    .where('vote_id', '=', voteId)
    .orderBy('id')
    .execute()
}

/** Nothing of single ballots and rights outlasts a vote. */
export async function emptyBox(tx: Tx, voteId: VoteId): Promise<void> {
  for (const table of ['ballot_envelope', 'ballot_right'] as const)
    await tx.deleteFrom(table).where('district_id', '=', tx.districtId).where('vote_id', '=', voteId).execute()
}
