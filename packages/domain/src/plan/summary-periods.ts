import { addMonths, parts, plainDate } from '../kernel/index.ts'
import { covers, type DatePair, term } from '../period/index.ts'

/** Days of a plan that a summary may be about, as people call them. */
export interface SummaryPeriod extends DatePair {
  readonly kind: 'whole' | 'autumn' | 'spring' | 'firstHalf' | 'secondHalf'
  /** The calendar year in which it begins. */
  readonly year: string
}

/**
 * What a summary of a plan is usually about: all of its days, the terms that lie within them, and the halves of a
 * calendar year that the plan covers. Only offered: any days within the plan may be chosen.
 */
export function summaryPeriods(plan: DatePair): readonly SummaryPeriod[] {
  const [first, last] = [parts(plan.start).year, parts(plan.end).year]
  const years = Array.from({ length: last - first + 2 }, (_, index) => first - 1 + index)
  const parted = years.flatMap((year) => [
    ...halvesOf(year, plan),
    ...([1, 2] as const).map((half) => named(half === 1 ? 'autumn' : 'spring', term(year, half))),
  ])
  const within = parted
    .filter((part) => covers(plan, part) && (part.start !== plan.start || part.end !== plan.end))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : 1))
  return [named('whole', plan), ...within]
}

/** Which kind of summary some days are told in: days that reach into a ninth month in that of a year. */
export function summaryKindOf({ start, end }: DatePair): 'termSummary' | 'yearSummary' {
  const ninth = addMonths(plainDate(`${start.slice(0, 8)}01`), 8)
  return end >= ninth ? 'yearSummary' : 'termSummary'
}

function halvesOf(year: number, plan: DatePair): readonly SummaryPeriod[] {
  const day = (rest: string) => plainDate(`${year.toString().padStart(4, '0')}-${rest}`)
  const halves = [
    named('firstHalf', { start: day('01-01'), end: day('06-30') }),
    named('secondHalf', { start: day('07-01'), end: day('12-31') }),
  ]
  return halves.every((half) => covers(plan, half)) ? halves : []
}

function named(kind: SummaryPeriod['kind'], { start, end }: DatePair): SummaryPeriod {
  return { kind, year: `${parts(start).year}`, start, end }
}
