import { firstOfMonth, monthsOf, type PlanContent, type PlanItem } from '@jianjia/domain/plan'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { Plan, StandingOf } from '../parts/plan.ts'

export interface PromisedItem {
  readonly item: PlanItem
  readonly standing: StandingOf
}

export interface MonthOfPlan {
  /** The first day of the month; null = what has the whole period. */
  readonly month: PlainDate | null
  readonly items: readonly PromisedItem[]
}

/** The items under the month in which they begin, in the order of the document; those without months come last. */
export function byMonth(plan: Plan, content: PlanContent): readonly MonthOfPlan[] {
  const { period } = plan
  if (period === null) return []
  const promised = plan.standings.flatMap((standing): PromisedItem[] => {
    const item = content.items.find(({ id }) => id === standing.itemId)
    return item === undefined ? [] : [{ item, standing }]
  })
  const timed = promised.filter(({ item }) => item.months.length > 0)
  const months = monthsOf(period).map((month) => ({
    month,
    items: timed.filter(({ standing }) => firstOfMonth(standing.window.start) === month),
  }))
  const whole = promised.filter(({ item }) => item.months.length === 0)
  return whole.length === 0 ? months : [...months, { month: null, items: whole }]
}
