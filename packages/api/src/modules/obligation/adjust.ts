import { insertRoundAdjustments } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { extendInRound, RoundReason, waiveInRound } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { adjusted } from './adjusted-in-round.ts'
import { roundTarget } from './found-rounds.ts'

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
