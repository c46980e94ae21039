import { listKeptObligations } from '@jianjia/db/self-assessment'
import { AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { ObligationState } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** How a unit's self-assessment was handed in, taken back or lifted, one after the other: the last one counts. */
export const listHandIns = read({
  name: 'overview.handIns',
  action: 'obligation.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    handIns: z.array(
      z.strictObject({
        /** `open` = it was taken back. */
        state: ObligationState,
        dueOn: PlainDate,
        /** When that happened, an ISO instant in UTC. */
        at: z.string(),
      }),
    ),
  }),
  run: async ({ db, input: { assessmentId, unitId } }) => {
    const kept = await listKeptObligations(db, { assessmentId, unitId })
    return ok({
      handIns: kept.map(({ state, dueOn, submittedAt, keptAt }) => ({
        ...{ state, dueOn },
        at: (submittedAt ?? keptAt).toISOString(),
      })),
    })
  },
})
