import type { Tx } from '@jianjia/db'
import { listUnitNames } from '@jianjia/db'
import { insertRoundAdjustments } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, PlainDate, type Result, refuse, UnitId } from '@jianjia/domain/kernel'
import { type Asked, extendInRound, type RoundCell, RoundReason, waiveInRound } from '@jianjia/domain/obligation'
import { type Actor, belongsTo } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { type HeldRound, holdRound, roundTarget } from './found-rounds.ts'

const units = { roundId: ObligationRoundId, unitIds: z.array(UnitId).min(1).max(2000), reason: RoundReason }

/** Moves the last day of some units in one round, with a reason that they read. All of them or none. */
export const extend = change({
  name: 'obligation.extend',
  action: 'obligation.adjust',
  audit: 'named',
  dataClass: 'internal',
  input: { ...units, dueOn: PlainDate },
  target: roundTarget,
  output: z.strictObject({ extended: z.int() }),
  run: async ({ tx, input, actor, today, now, services }) => {
    const { dueOn, reason } = input
    const found = await adjusted(tx, { ...input, actor, asked: { today, now } })
    if (!found.ok) return found
    for (const { cell, unit } of found.value.units) {
      const decided = extendInRound(cell, dueOn, { today, unit })
      if (!decided.ok) return decided
    }
    const unitIds = found.value.units.map(({ cell }) => cell.unitId)
    const adjustment = { kind: 'extension', dueOn, reason } as const
    await insertRoundAdjustments(tx, { round: found.value.round, unitIds, adjustment, approvedBy: actor.personId })
    await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ extended: unitIds.length })
  },
})

/** Lifts what some units owe in one round, with a reason that they read. All of them or none. */
export const waive = change({
  name: 'obligation.waive',
  action: 'obligation.adjust',
  audit: 'named',
  dataClass: 'internal',
  input: units,
  target: roundTarget,
  output: z.strictObject({ waived: z.int() }),
  run: async ({ tx, input, actor, today, now }) => {
    const { reason } = input
    const found = await adjusted(tx, { ...input, actor, asked: { today, now } })
    if (!found.ok) return found
    for (const { cell, unit } of found.value.units) {
      const decided = waiveInRound(cell, { unit })
      if (!decided.ok) return decided
    }
    const unitIds = found.value.units.map(({ cell }) => cell.unitId)
    const adjustment = { kind: 'waiver', reason } as const
    await insertRoundAdjustments(tx, { round: found.value.round, unitIds, adjustment, approvedBy: actor.personId })
    return ok({ waived: unitIds.length })
  },
})

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
async function adjusted(tx: Tx, { roundId, unitIds, actor, asked }: Adjusting): Promise<Result<AdjustedUnits>> {
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
