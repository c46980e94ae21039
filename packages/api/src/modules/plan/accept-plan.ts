import { lockPlan } from '@jianjia/db/plan'
import { PlanId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** The district takes what was handed in. It holds from then on, and can only be revised as a new version. */
export const acceptPlan = change({
  name: 'plan.accept',
  action: 'plan.accept',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input, actor, record, services }) => {
    const plan = await lockPlan(tx, input.planId)
    const moved = await movePlan({ tx, plan, event: 'accept', seenVersion: input.expectedVersion, draft: null, record })
    if (plan === undefined || !moved.ok) return moved
    const { planId, unitId, title } = plan
    await happened({ tx, services, by: actor.personId }, [
      { kind: 'planAccepted', unitId, subjectId: planId, about: title },
    ])
    return moved
  },
})
