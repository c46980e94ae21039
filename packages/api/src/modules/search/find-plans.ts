import { listPlans } from '@jianjia/db/plan'
import { isSpelled, plainTyped } from '@jianjia/domain/search'
import { unitsWrittenFor } from '../plan/plan-target.ts'
import type { Found } from './find-anything.ts'
import { bestUnits } from './find-units.ts'
import { MOST_OF_A_KIND, reachedUnits, type Search } from './searched-tree.ts'

/** Plans and summaries by words of their title; by letters those of the units that are spelled so. */
export async function findPlans(search: Search): Promise<readonly Found[]> {
  const { db, words, actor } = search
  const reached = reachedUnits(search, 'plan.read')
  if (reached === undefined) return []
  const isSpelling = isSpelled(plainTyped(words)) && /[a-z]/i.test(words)
  const unitIds = isSpelling ? bestUnits(search, reached) : reached
  const { plans } = await listPlans(db, {
    ...{ unitIds, draftsOf: unitsWrittenFor(actor), kind: null, state: null, text: isSpelling ? '' : words },
    ...{ offset: 0, limit: MOST_OF_A_KIND },
  })
  return plans.map(({ planId, kind, title, unitName }) => ({
    ...{ kind: 'plan', planId, name: title, report: kind, unitName },
  }))
}
