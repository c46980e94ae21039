import type { TenantRead } from '@jianjia/db'
import { findSource, findVersion, listReturns, type StoredPlan } from '@jianjia/db/plan'
import type { DoubtSources, PlanContent, ReturnedItem } from '@jianjia/domain/plan'

/** What the doubts of a draft are found from: the reading of its file, and what was returned of the last version. */
export async function doubtSources(db: TenantRead, plan: StoredPlan, content: PlanContent): Promise<DoubtSources> {
  const [source, returned] = await Promise.all([
    plan.sourceSeq === 0 ? undefined : findSource(db, { planId: plan.planId, seq: plan.sourceSeq }),
    returnedItems(db, plan),
  ])
  return { kind: plan.kind, content, reading: source?.readings[source.piece], returned }
}

/** The items of the last version that wait for an answer; none where it was not returned. */
export async function returnedItems(db: TenantRead, plan: StoredPlan): Promise<readonly ReturnedItem[]> {
  if (plan.state !== 'returned') return []
  const [version, returns] = await Promise.all([findVersion(db, plan), listReturns(db, plan.planId)])
  return returns.flatMap(({ number, itemId, reason }): ReturnedItem[] => {
    const item = version?.content.items.find(({ id }) => id === itemId)
    return number !== plan.number || item === undefined ? [] : [{ number, itemId: item.id, reason, item }]
  })
}
