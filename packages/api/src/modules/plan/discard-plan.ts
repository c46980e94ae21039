import { putInBin } from '@jianjia/db/bin'
import { lockPlan } from '@jianjia/db/plan'
import { PlanId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** Puts a draft into the bin that was never handed in. Its words wait there; its file stays for ever. */
export const discardPlan = change({
  name: 'plan.discard',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input: { planId, expectedVersion }, actor, record }) => {
    const plan = await lockPlan(tx, planId)
    const moved = await movePlan({ tx, plan, event: 'discard', seenVersion: expectedVersion, draft: null, record })
    if (!moved.ok || plan === undefined || plan.draft === null) return moved
    const { unitId, draft: contents } = plan
    const of = { kind: 'plan', subjectId: planId, title: contents.title } as const
    await putInBin(tx, { ...of, unitId, contents, by: actor.personId })
    return moved
  },
})
