import { findBinned, takeOutOfBin } from '@jianjia/db/bin'
import { lockPlan } from '@jianjia/db/plan'
import { checkRestorable } from '@jianjia/domain/bin'
import { PlanId, refuse } from '@jianjia/domain/kernel'
import { PlanContent } from '@jianjia/domain/plan'
import { change } from '../../frame/change.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/** Takes a draft out of the bin, with every word that it had. */
export const restorePlan = change({
  name: 'plan.restore',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input: { planId }, today, record }) => {
    const plan = await lockPlan(tx, planId)
    const of = { kind: 'plan', subjectId: planId } as const
    const found = checkRestorable(plan && (await findBinned(tx, of)), today)
    if (!found.ok) return found
    if (plan === undefined || !(await takeOutOfBin(tx, of))) return refuse('binEmptied')
    const draft = PlanContent.parse(found.value.contents)
    return movePlan({ tx, plan, event: 'restore', seenVersion: plan.version, draft, record })
  },
})
