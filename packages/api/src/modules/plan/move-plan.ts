import type { Tx } from '@jianjia/db'
import { movePlan as store, type StoredPlan } from '@jianjia/db/plan'
import { ok, type Result, refuse, step } from '@jianjia/domain/kernel'
import { type PlanContent, type PlanEvent, planLifecycle } from '@jianjia/domain/plan'
import { z } from 'zod'
import type { Moved } from '../../frame/transition.ts'

export const MovedPlan = z.strictObject({ version: z.int() })

interface Move {
  readonly tx: Tx
  readonly plan: StoredPlan | undefined
  readonly event: PlanEvent
  readonly seenVersion: number
  /** What the branch writes from then on; null = nothing is open. */
  readonly draft: PlanContent | null
  readonly record: (moved: Moved) => Promise<void>
}

/** One move of the lifecycle, of a document that is still as it was seen. */
export async function movePlan({
  tx,
  plan,
  event,
  seenVersion,
  draft,
  record,
}: Move): Promise<Result<{ version: number }>> {
  if (plan === undefined) return refuse('notFoundOrNoAccess')
  const { planId, unitId, state: from } = plan
  const moved = step(planLifecycle, from, event)
  if (!moved.ok) return moved
  const version = await store(tx, { planId, from, to: moved.value, seenVersion, draft })
  if (version === undefined) return refuse('staleVersion', { version: plan.version })
  await record({ subject: planLifecycle.subject, subjectId: planId, unitId, from, event, to: moved.value })
  return ok({ version })
}
