import type { TenantRead, Tx } from '@jianjia/db'
import { findRoundRows, freezeRound, listRounds, lockRound, type RoundOnFile } from '@jianjia/db/obligation'
import type { ObligationRoundId, Result } from '@jianjia/domain/kernel'
import { refuse } from '@jianjia/domain/kernel'
import { type Asked, type RoundCell, roundCells } from '@jianjia/domain/obligation'
import type { Found } from '../../frame/target.ts'

interface AskedAbout {
  readonly db: TenantRead
  readonly input: { readonly roundId: ObligationRoundId }
}

/** A round belongs to the unit that asks: there the permission is asked. */
export async function roundTarget({ db, input }: AskedAbout): Promise<Found<RoundOnFile> | undefined> {
  const [round] = await listRounds(db, { roundId: input.roundId })
  return round && { unitId: round.unitId, subject: round }
}

/**
 * The round under a lock, read again behind it, with how everybody stands. Where its due day is over and nobody has frozen
 * it yet, this does it first, so that whatever is decided is decided about rows.
 */
export async function holdRound(tx: Tx, roundId: ObligationRoundId, asked: Asked): Promise<Result<HeldRound>> {
  await lockRound(tx, roundId)
  const [round] = await listRounds(tx, { roundId })
  if (round === undefined) return refuse('notFoundOrNoAccess')
  const rows = await findRoundRows(tx, [round])
  const cells = roundCells(round, rows, asked)
  if (!round.frozen && round.state !== 'cancelled' && round.dueEnds <= asked.now)
    await freezeRound(tx, { round, cells })
  return { ok: true, value: { round, cells } }
}

export interface HeldRound {
  readonly round: RoundOnFile
  readonly cells: readonly RoundCell[]
}

/**
 * Makes rows of every round whose due day is over. Safe to repeat and to run beside others: who owed a round is what was
 * known when its due day ended, whenever this runs.
 */
export async function freezeDueRounds(tx: Tx, asked: Asked): Promise<number> {
  const rounds = (await listRounds(tx, { dueTo: asked.today, standing: true })).filter(
    ({ frozen, dueEnds }) => !frozen && dueEnds <= asked.now,
  )
  if (rounds.length === 0) return 0
  const rows = await findRoundRows(tx, rounds)
  for (const round of rounds) await freezeRound(tx, { round, cells: roundCells(round, rows, asked) })
  return rounds.length
}
