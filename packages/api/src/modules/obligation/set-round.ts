import { insertRound } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, refuse } from '@jianjia/domain/kernel'
import { RoundDraft, roundLifecycle, setRound as maySet } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { whoWouldOwe } from './would-owe.ts'

/** Says what every unit of some kinds owes for a period, and by when. */
export const setRound = change({
  name: 'obligation.setRound',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input: RoundDraft.shape,
  target: 'root',
  output: z.strictObject({ roundId: ObligationRoundId, expected: z.int() }),
  subjectOf: ({ roundId }) => ({ kind: 'obligationRound', id: roundId }),
  run: async ({ tx, input, actor, target, today, now, services, newId, record }) => {
    if (target === undefined) return refuse('notFoundOrNoAccess')
    const { unitId } = target
    const { expected, others } = await whoWouldOwe(tx, { unitId, draft: input, now })
    const decided = maySet(input, { today, expected, others })
    if (!decided.ok) return decided

    const roundId = newId<ObligationRoundId>()
    await insertRound(tx, { id: roundId, unitId, draft: input, setBy: actor.personId })
    const { subject, initial } = roundLifecycle
    await record({ subject, subjectId: roundId, unitId, event: 'set', to: initial })
    await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ roundId, expected: expected.length })
  },
})
