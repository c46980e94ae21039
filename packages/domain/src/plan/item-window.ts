import { addDays, addMonths, parts, type PlainDate, plainDate } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import type { PlanItem } from './plan-content.ts'

/** The days within which an item is to be done, both included. Its first day names it among those of the same item. */
export type ItemWindow = DatePair

/**
 * When an item is due, in the plan's period. Once: one window from its first month to the end of its last. Recurring: a
 * window for each of its months. Without months it has the whole period. A month that the period does not hold gives
 * no window: see `monthsOutside`.
 */
export function windowsOf(item: Pick<PlanItem, 'months' | 'recurring'>, period: DatePair): readonly ItemWindow[] {
  if (item.months.length === 0) return [period]
  const months = item.months.flatMap((month) => monthIn(month, period) ?? []).toSorted()
  if (item.recurring) return [...new Set(months)].map((first) => ({ start: first, end: endOfMonth(first) }))
  const first = months.at(0)
  const last = months.at(-1)
  return first === undefined || last === undefined ? [] : [{ start: first, end: endOfMonth(last) }]
}

/** The months of an item that the period does not hold: a slip of the pen, or a wrong period. */
export function monthsOutside(item: Pick<PlanItem, 'months'>, period: DatePair): readonly number[] {
  return item.months.filter((month) => monthIn(month, period) === undefined)
}

/** The first days of the months that the period touches, in order. */
export function monthsOf(period: DatePair): readonly PlainDate[] {
  const months: PlainDate[] = []
  for (let first = firstOfMonth(period.start); first <= period.end; first = addMonths(first, 1)) months.push(first)
  return months
}

export function firstOfMonth(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`)
}

export function endOfMonth(day: PlainDate): PlainDate {
  return addDays(addMonths(firstOfMonth(day), 1), -1)
}

/** The first month of that number in the period; a period of more than a year has it twice, and the earlier one counts. */
function monthIn(month: number, period: DatePair): PlainDate | undefined {
  return monthsOf(period).find((first) => parts(first).month === month)
}
