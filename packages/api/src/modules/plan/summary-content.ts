import type { TenantRead } from '@jianjia/db'
import { findVersion, type StoredPlan } from '@jianjia/db/plan'
import type { PlanContent } from '@jianjia/domain/plan'
import type { Actor } from '@jianjia/domain/policy'
import { writesFor } from './plan-target.ts'

/** What a reader sees of a document: what is being written for those who write it, otherwise what was handed in. */
export async function findShownContent(
  db: TenantRead,
  { plan, actor }: { readonly plan: StoredPlan; readonly actor: Actor },
): Promise<PlanContent | undefined> {
  if (plan.draft !== null && writesFor(actor, plan)) return plan.draft
  return plan.number === 0 ? undefined : (await findVersion(db, plan))?.content
}
