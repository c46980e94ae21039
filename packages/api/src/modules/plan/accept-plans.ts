import { findPlans, movePlans } from '@jianjia/db/plan'
import { insertTransitions } from '@jianjia/db/process'
import { PlanId, type Refusal, refuse, step } from '@jianjia/domain/kernel'
import { planLifecycle } from '@jianjia/domain/plan'
import { changeRows } from '../../frame/change-rows.ts'
import { happened } from '../notice/happened.ts'

/** The district takes several documents that were handed in, each by itself: what cannot be taken says why. */
export const acceptPlans = changeRows({
  ...{ name: 'plan.acceptMany', action: 'plan.accept', dataClass: 'internal', subjectKind: 'plan' },
  find: async (db, ids) => {
    const found = await findPlans(
      db,
      ids.map((id) => PlanId.parse(id)),
    )
    return new Map(found.map((plan) => [plan.planId, plan]))
  },
  run: async (rows, { tx, actor, services }) => {
    const left = new Map<string, Refusal>()
    const moves = rows.flatMap(
      ({ id, expectedVersion: seenVersion, subject: { planId, unitId, title, state, version } }) => {
        const moved = step(planLifecycle, state, 'accept')
        const stale = version === seenVersion ? undefined : refuse('staleVersion', { version }).refusal
        const refusal = moved.ok ? stale : moved.refusal
        if (refusal !== undefined) left.set(id, refusal)
        return moved.ok && stale === undefined
          ? [{ planId, unitId, title, from: state, to: moved.value, seenVersion }]
          : []
      },
    )
    const taken = await movePlans(tx, moves)
    for (const { planId } of moves) if (!taken.has(planId)) left.set(planId, refuse('staleVersion').refusal)
    const done = moves.filter(({ planId }) => taken.has(planId))
    await insertTransitions(
      tx,
      done.map(({ planId, unitId, from, to }) => ({
        ...{ subject: planLifecycle.subject, subjectId: planId, unitId, from, event: 'accept', to },
        actorPersonId: actor.personId,
      })),
    )
    await happened(
      { tx, services, by: actor.personId },
      done.map(({ planId, unitId, title }) => ({ kind: 'planAccepted', unitId, subjectId: planId, about: title })),
    )
    return left
  },
})
