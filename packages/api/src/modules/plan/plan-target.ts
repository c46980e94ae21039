import type { TenantRead } from '@jianjia/db'
import { findPlan, type StoredPlan } from '@jianjia/db/plan'
import type { PlanId } from '@jianjia/domain/kernel'
import { type Actor, scopeOf } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly planId: PlanId }
}

/** A plan or summary, at the unit that it is of. */
export async function planTarget({ db, input }: Asked): Promise<Found<StoredPlan> | undefined> {
  const plan = await findPlan(db, input.planId)
  return plan && { unitId: plan.unitId, subject: plan }
}

/** The same for readers: what was never handed in exists only for those who write it. */
export async function readablePlan({
  db,
  input,
  actor,
}: Asked & { readonly actor: Actor }): Promise<Found<StoredPlan> | undefined> {
  const plan = await findPlan(db, input.planId)
  if (plan === undefined || (plan.number === 0 && !writesFor(actor, plan))) return undefined
  return { unitId: plan.unitId, subject: plan }
}

/** Whether the actor writes the documents of the unit, and so sees what is not handed in. */
export function writesFor(actor: Actor, { unitId }: Pick<StoredPlan, 'unitId'>): boolean {
  return unitsWrittenFor(actor).includes(unitId)
}

export function unitsWrittenFor(actor: Actor): readonly StoredPlan['unitId'][] {
  const scope = scopeOf(actor, 'plan.write')
  return scope.kind === 'everything' ? [] : scope.units
}
