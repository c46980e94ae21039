import { findVersion, insertReturns, lockPlan } from '@jianjia/db/plan'
import { PlanId, refuse } from '@jianjia/domain/kernel'
import { PlanItemId } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { MovedPlan, movePlan } from './move-plan.ts'
import { planTarget } from './plan-target.ts'

/**
 * Gives single items back, each with a reason, or the document as a whole (no item): a summary may have no items. The
 * branch writes on from what it handed in; the other items stand.
 */
export const returnItems = change({
  name: 'plan.returnItems',
  action: 'plan.accept',
  audit: 'named',
  dataClass: 'internal',
  input: {
    planId: PlanId,
    items: z
      .array(z.strictObject({ itemId: PlanItemId.nullable(), reason: z.string().trim().min(2).max(500) }))
      .min(1)
      .max(500)
      .refine((items) => new Set(items.map(({ itemId }) => itemId)).size === items.length, { message: 'itemIdTwice' }),
    expectedVersion: z.int(),
  },
  target: planTarget,
  output: MovedPlan,
  run: async ({ tx, input, actor, record, services }) => {
    const { planId, items, expectedVersion: seenVersion } = input
    const plan = await lockPlan(tx, planId)
    const version = plan && (await findVersion(tx, plan))
    const unknown = items.findIndex(
      ({ itemId }) => itemId !== null && !version?.content.items.some(({ id }) => id === itemId),
    )
    if (plan === undefined || version === undefined || unknown >= 0)
      return refuse('notFoundOrNoAccess', {}, { path: ['items', Math.max(unknown, 0), 'itemId'] })
    const moved = await movePlan({ tx, plan, event: 'returnItems', seenVersion, draft: version.content, record })
    if (!moved.ok) return moved
    await insertReturns(tx, { planId, number: plan.number, items, returnedBy: actor.personId })
    const reason = items[0]?.reason ?? ''
    await happened({ tx, services, by: actor.personId }, [
      { kind: 'planReturned', unitId: plan.unitId, subjectId: planId, about: plan.title, reason },
    ])
    return moved
  },
})
