import { insertEachInRound } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, refuse } from '@jianjia/domain/kernel'
import { extendInRound, RoundReason } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { adjusted } from './adjusted-in-round.ts'
import { DueMoves } from './due-moves.ts'
import { roundTarget } from './found-rounds.ts'

/**
 * Moves the last day of a round, each unit to a day of its own, with one reason that all of them read: all of them or none.
 * What stands in the way is told at its move; a day that is not the one that was `seen` any more is stale.
 */
export const moveDays = change({
  name: 'obligation.moveDays',
  action: 'obligation.adjust',
  audit: 'named',
  dataClass: 'internal',
  input: { roundId: ObligationRoundId, moves: DueMoves, reason: RoundReason },
  target: roundTarget,
  output: z.strictObject({ moved: z.int() }),
  run: async ({ tx, input, actor, today, now, services }) => {
    const { roundId, moves, reason } = input
    const unitIds = moves.map(({ unitId }) => unitId)
    const found = await adjusted(tx, { roundId, unitIds, actor, asked: { today, now } })
    if (!found.ok) return found
    const byId = new Map(found.value.units.map((each) => [each.cell.unitId, each]))
    for (const [at, move] of moves.entries()) {
      const each = byId.get(move.unitId)
      if (each === undefined) return refuse('notFoundOrNoAccess')
      const path = ['moves', at, 'dueOn']
      const { cell, unit } = each
      if (move.seen !== cell.dueOn) return refuse('staleVersion', { dueOn: cell.dueOn }, { path })
      const decided = extendInRound(cell, move.dueOn, { today, unit })
      if (!decided.ok) return { ...decided, refusal: { ...decided.refusal, path } }
    }
    await insertEachInRound(tx, {
      ...{ round: found.value.round, approvedBy: actor.personId },
      adjusted: moves.map(({ unitId, dueOn }) => ({ unitId, adjustment: { kind: 'extension', dueOn, reason } })),
    })
    await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ moved: moves.length })
  },
})
