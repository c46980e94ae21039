import { findPlan, findVersion, insertPlan } from '@jianjia/db/plan'
import { ok, PlanId, refuse, UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { contentFromEarlier, EMPTY_CONTENT } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** A new draft without a file: empty, or with the words of a document of the same unit that was handed in before. */
export const beginPlan = change({
  name: 'plan.begin',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { unitId: UnitId, kind: ReportKind, from: PlanId.nullable() },
  target: { unit: 'unitId' },
  output: z.strictObject({ planId: PlanId }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  run: async ({ tx, input, actor, newId }) => {
    const { unitId, kind, from } = input
    const earlier = from === null ? undefined : await findPlan(tx, from)
    if (from !== null && (earlier?.unitId !== unitId || earlier.number === 0))
      return refuse('notFoundOrNoAccess', {}, { path: ['from'] })
    const version = earlier && (await findVersion(tx, earlier))
    const draft =
      version === undefined || earlier === undefined
        ? EMPTY_CONTENT
        : contentFromEarlier(version.content, earlier.planId)
    const planId = newId<PlanId>()
    await insertPlan(tx, { planId, unitId, kind, draft, sourceSeq: 0, createdBy: actor.personId })
    return ok({ planId })
  },
})
