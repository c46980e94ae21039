import type { TenantRead } from '@jianjia/db'
import { listPlanOutcomes } from '@jianjia/db/plan'
import { type PromiseEntry, promiseEntries } from '@jianjia/domain/plan'
import { findSeenPlans, type OverviewQuestion, type SeenPlans } from './seen-plans.ts'

export interface FoundEntries extends SeenPlans {
  readonly entries: readonly PromiseEntry[]
}

/** The one reading of the promise map, for the map and for what its numbers open to: seven statements for any district. */
export async function findEntries(db: TenantRead, of: OverviewQuestion): Promise<FoundEntries | undefined> {
  const seen = await findSeenPlans(db, of)
  if (seen === undefined) return undefined
  const outcomes = await listPlanOutcomes(db, seen.plans, of.today)
  return { ...seen, entries: promiseEntries(outcomes, seen.year) }
}
