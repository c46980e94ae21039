import { lockPlan } from '@jianjia/db/plan'
import { PlanId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** Ends a document once its period is over: what came of its items is then as it is. */
export const closePlan = change({
  name: 'plan.close',
  action: 'plan.accept',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input, record, today }) => {
    const plan = await lockPlan(tx, input.planId)
    if (plan?.periodEnd && plan.periodEnd >= today)
      return refuse('planPeriodNotOver', { end: plan.periodEnd }, { until: plan.periodEnd })
    return movePlan({ tx, plan, event: 'close', seenVersion: input.expectedVersion, draft: null, record })
  },
})
