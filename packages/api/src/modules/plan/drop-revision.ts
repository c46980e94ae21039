import { lockPlan } from '@jianjia/db/plan'
import { PlanId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** Gives up a revision: the accepted version goes on as it was. */
export const dropRevision = change({
  name: 'plan.dropRevision',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input, record }) => {
    const plan = await lockPlan(tx, input.planId)
    return movePlan({ tx, plan, event: 'dropRevision', seenVersion: input.expectedVersion, draft: null, record })
  },
})
