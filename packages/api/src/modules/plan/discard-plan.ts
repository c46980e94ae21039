import { lockPlan } from '@jianjia/db/plan'
import { PlanId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** Puts a draft away that was never handed in. Its file stays. */
export const discardPlan = change({
  name: 'plan.discard',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input, record }) => {
    const plan = await lockPlan(tx, input.planId)
    return movePlan({ tx, plan, event: 'discard', seenVersion: input.expectedVersion, draft: null, record })
  },
})
