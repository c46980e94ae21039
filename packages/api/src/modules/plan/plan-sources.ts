import type { TenantRead } from '@jianjia/db'
import { findSource, findVersion, listReturns, type StoredPlan } from '@jianjia/db/plan'
import type { UnitId } from '@jianjia/domain/kernel'
import type { DoubtSources, PlanContent, ReturnedItem } from '@jianjia/domain/plan'
import { issuedAbove } from './key-points-of-plan.ts'

export interface DoubtedDraft {
  readonly plan: StoredPlan
  readonly content: PlanContent
  /** The way to the plan's unit, root first. */
  readonly unitPath: readonly UnitId[]
}

/** What the doubts of a draft are found from: the reading of its file, what was returned, what was issued above. */
export async function doubtSources(db: TenantRead, { plan, content, unitPath }: DoubtedDraft): Promise<DoubtSources> {
  const [source, returned, keyPoints] = await Promise.all([
    plan.sourceSeq === 0 ? undefined : findSource(db, { planId: plan.planId, seq: plan.sourceSeq }),
    returnedItems(db, plan),
    plan.kind === 'plan' ? issuedAbove(db, { unitPath, period: content.period }) : [],
  ])
  return { kind: plan.kind, content, reading: source?.readings[source.piece], returned, keyPoints }
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
