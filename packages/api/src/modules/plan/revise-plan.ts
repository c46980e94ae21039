import { findVersion, lockPlan } from '@jianjia/db/plan'
import { PlanId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** Opens an accepted document again, with its own words. It holds until the new version is handed in. */
export const revisePlan = change({
  name: 'plan.revise',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input, record }) => {
    const plan = await lockPlan(tx, input.planId)
    const draft = plan === undefined ? null : ((await findVersion(tx, plan))?.content ?? null)
    return movePlan({ tx, plan, event: 'revise', seenVersion: input.expectedVersion, draft: draft, record })
  },
})
