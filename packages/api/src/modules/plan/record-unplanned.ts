import { insertProgress } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { acceptUnplanned, isRunning, UnplannedDraft } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { planTarget } from './plan-target.ts'

/** Something that was done although the plan did not say so. */
export const recordUnplanned = change({
  name: 'plan.recordUnplanned',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, unplanned: UnplannedDraft },
  target: planTarget,
  output: z.strictObject({ planId: PlanId }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  run: async ({ tx, input: { planId, unplanned }, subject: plan, actor, today }) => {
    if (plan === undefined) return refuse('notFoundOrNoAccess')
    if (!isRunning(plan.state) || plan.kind !== 'plan')
      return refuse('stateMoved', { subject: 'plan', state: plan.state })
    const accepted = acceptUnplanned(unplanned, today)
    if (!accepted.ok) return accepted
    await insertProgress(tx, {
      ...{ planId, unitId: plan.unitId, act: 'unplanned', itemId: null, windowStart: null, toMonth: null },
      ...{ day: unplanned.day, reason: unplanned.text, entryId: null, recordedBy: actor.personId },
    })
    return ok({ planId })
  },
})
