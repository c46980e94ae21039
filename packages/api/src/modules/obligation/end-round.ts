import { endRound } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, refuse, step } from '@jianjia/domain/kernel'
import { closeRound as mayClose, RoundReason, roundLifecycle } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { holdRound, roundTarget } from './found-rounds.ts'

const input = { roundId: ObligationRoundId, reason: RoundReason, expectedVersion: z.int() }
const output = z.strictObject({ roundId: ObligationRoundId, version: z.int() })
const subjectOf = ({ roundId }: z.output<typeof output>) => ({ kind: 'obligationRound', id: roundId })

/** Ends a round once nobody has time any more: what is handed in later does not count. */
export const closeRound = change({
  name: 'obligation.close',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input,
  target: roundTarget,
  output,
  subjectOf,
  run: async ({ tx, input: { roundId, reason, expectedVersion }, today, now, record }) => {
    const held = await holdRound(tx, roundId, { today, now })
    if (!held.ok) return held
    const { round, cells } = held.value
    const decided = mayClose(round, cells, today)
    if (!decided.ok) return decided
    if (!(await endRound(tx, { roundId, state: 'closed', reason, expectedVersion })))
      return refuse('staleVersion', { expectedVersion })
    const move = { subject: roundLifecycle.subject, event: 'close', from: round.state, to: 'closed' }
    await record({ ...move, subjectId: roundId, unitId: round.unitId, reason })
    return ok({ roundId, version: expectedVersion + 1 })
  },
})

/** Takes back a round that was set by mistake: it counts nowhere, and its line stays readable. */
export const cancelRound = change({
  name: 'obligation.cancel',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input,
  target: roundTarget,
  output,
  subjectOf,
  run: async ({ tx, input: { roundId, reason, expectedVersion }, subject: round, record }) => {
    if (round === undefined) return refuse('notFoundOrNoAccess')
    const decided = step(roundLifecycle, round.state, 'cancel')
    if (!decided.ok) return decided
    if (!(await endRound(tx, { roundId, state: 'cancelled', reason, expectedVersion })))
      return refuse('staleVersion', { expectedVersion })
    const move = { subject: roundLifecycle.subject, event: 'cancel', from: round.state, to: 'cancelled' }
    await record({ ...move, subjectId: roundId, unitId: round.unitId, reason })
    return ok({ roundId, version: expectedVersion + 1 })
  },
})
