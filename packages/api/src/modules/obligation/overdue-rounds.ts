import type { TenantRead } from '@jianjia/db'
import { findRoundRows, listRounds } from '@jianjia/db/obligation'
import { addDays } from '@jianjia/domain/kernel'
import { type Asked, roundCells } from '@jianjia/domain/obligation'
import type { OverdueRound } from '@jianjia/domain/task'

/** The rounds that are open although their day is over, with how many units are missing. */
export async function listOverdueRounds(db: TenantRead, asked: Asked): Promise<readonly OverdueRound[]> {
  const past = await listRounds(db, { dueTo: addDays(asked.today, -1), standing: true, running: true })
  if (past.length === 0) return []
  const rows = await findRoundRows(db, past)
  return past.map((round) => ({
    ...{ roundId: round.id, period: round.period.label, dueOn: round.dueOn },
    missing: roundCells(round, rows, asked).filter(({ state }) => state === 'missing').length,
  }))
}
