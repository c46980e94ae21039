import { type PlainDate, parts, type PlanId, type UnitId } from '../kernel/index.ts'
import { type ItemStanding, type ItemState, itemStandings, type StandingSources } from './item-states.ts'
import { firstOfMonth } from './item-window.ts'
import type { PlanItem } from './plan-content.ts'
import type { ProgressRow } from './progress.ts'

/** A plan that was handed in, with all that says what came of it. */
export interface PlanOutcome extends StandingSources {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly progress: readonly (ProgressRow & { readonly progressId: string })[]
}

/** Something done without a promise, and who says so. */
export interface UnplannedEntry {
  readonly progressId: string
  readonly day: PlainDate
  readonly text: string
  readonly by: string
}

interface Placed {
  readonly planId: PlanId
  readonly unitId: UnitId
  /** The first day of the month in which it stands; null = it has the whole period of its plan. */
  readonly month: PlainDate | null
}

/** What the promise map counts once: a window of an item as it stands, or something done besides. */
export type PromiseEntry =
  | (Placed & {
      readonly state: Exclude<ItemState, 'unplanned'>
      readonly item: PlanItem
      readonly standing: ItemStanding
    })
  | (Placed & { readonly state: 'unplanned'; readonly work: UnplannedEntry })

/**
 * What some plans promised for the months of a calendar year, and what came of it. An item stands in the month in which its
 * window begins, as on the plan's own page; one without months in the year in which the plan begins, under no month.
 */
export function promiseEntries(plans: readonly PlanOutcome[], year: number): readonly PromiseEntry[] {
  const isOf = (day: PlainDate) => parts(day).year === year
  return plans.flatMap((plan) => {
    const { planId, unitId } = plan
    const items = new Map(plan.items.map((item) => [item.id, item]))
    const promised = itemStandings(plan).flatMap((standing): readonly PromiseEntry[] => {
      const item = items.get(standing.itemId)
      if (item === undefined || !isOf(standing.window.start)) return []
      const month = item.months.length === 0 ? null : firstOfMonth(standing.window.start)
      return [{ planId, unitId, month, state: standing.state, item, standing }]
    })
    const besides = plan.progress.flatMap(({ act, progressId, day, reason, by }): readonly PromiseEntry[] => {
      if (act !== 'unplanned' || day === null || !isOf(day)) return []
      const work = { progressId, day, text: reason ?? '', by }
      return [{ planId, unitId, month: firstOfMonth(day), state: 'unplanned', work }]
    })
    return [...promised, ...besides]
  })
}
