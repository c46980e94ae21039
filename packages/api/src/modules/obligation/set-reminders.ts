import { setReminderSteps } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, refuse } from '@jianjia/domain/kernel'
import { ReminderSteps } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { roundTarget } from './found-rounds.ts'

/** Says on which days a running round reminds by itself, or that it does not. */
export const setReminders = change({
  name: 'obligation.setReminders',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input: { roundId: ObligationRoundId, steps: ReminderSteps, expectedVersion: z.int() },
  target: roundTarget,
  output: z.strictObject({ roundId: ObligationRoundId, version: z.int() }),
  subjectOf: ({ roundId }) => ({ kind: 'obligationRound', id: roundId }),
  run: async ({ tx, input: { roundId, steps, expectedVersion }, subject: round, services }) => {
    if (round === undefined) return refuse('notFoundOrNoAccess')
    if (round.state !== 'open') return refuse('stateMoved', { subject: 'obligationRound', state: round.state })
    if (!(await setReminderSteps(tx, { roundId, steps, expectedVersion })))
      return refuse('staleVersion', { expectedVersion })
    await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ roundId, version: expectedVersion + 1 })
  },
})
