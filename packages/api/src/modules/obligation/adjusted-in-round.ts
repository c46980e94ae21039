import type { Tx } from '@jianjia/db'
import { listUnitNames } from '@jianjia/db'
import { type ObligationRoundId, ok, type Result, refuse, type UnitId } from '@jianjia/domain/kernel'
import type { Asked, RoundCell } from '@jianjia/domain/obligation'
import { type Actor, belongsTo } from '@jianjia/domain/policy'
import { type HeldRound, holdRound } from './found-rounds.ts'

interface Adjusting {
  readonly roundId: ObligationRoundId
  readonly unitIds: readonly UnitId[]
  readonly actor: Actor
  readonly asked: Asked
}

interface AdjustedUnits extends Pick<HeldRound, 'round'> {
  readonly units: readonly { readonly cell: RoundCell; readonly unit: string }[]
}

/** The units of an open round about which is decided, each once; nobody decides for the own unit. */
export async function adjusted(tx: Tx, { roundId, unitIds, actor, asked }: Adjusting): Promise<Result<AdjustedUnits>> {
  const own = unitIds.findIndex((unitId) => belongsTo(actor, unitId))
  if (own >= 0) return refuse('decisionForOwnUnit', {}, { path: ['unitIds', own] })
  const held = await holdRound(tx, roundId, asked)
  if (!held.ok) return held
  const { round, cells } = held.value
  if (round.state !== 'open') return refuse('stateMoved', { subject: 'obligationRound', state: round.state })
  const wanted = [...new Set(unitIds)]
  const byUnit = new Map(cells.map((cell) => [cell.unitId, cell]))
  const strange = wanted.findIndex((unitId) => !byUnit.has(unitId))
  if (strange >= 0) return refuse('notFoundOrNoAccess', {}, { path: ['unitIds', strange] })
  const names = await listUnitNames(tx, { unitIds: wanted, day: asked.today })
  const found = wanted.flatMap((unitId) => {
    const cell = byUnit.get(unitId)
    return cell === undefined ? [] : [{ cell, unit: names.get(unitId) ?? '' }]
  })
  return ok({ round, units: found })
}
