import { z } from 'zod'
import { addDays, addMonths, PlainDate } from '../kernel/index.ts'

/** A pair of days, both included. Assessment years are rarely calendar years, so every window is a pair. */
export const DatePair = z
  .strictObject({ start: PlainDate, end: PlainDate })
  .refine((pair) => pair.start <= pair.end, { path: ['end'], message: 'endBeforeStart' })
export type DatePair = z.infer<typeof DatePair>

export const PeriodKind = z.enum(['calendarYear', 'schoolYear', 'term', 'quarter', 'month', 'custom'])
export type PeriodKind = z.infer<typeof PeriodKind>

export interface Period extends DatePair {
  readonly kind: PeriodKind
  readonly label: string
}

export function contains(pair: DatePair, day: PlainDate): boolean {
  return pair.start <= day && day <= pair.end
}

export function covers(outer: DatePair, inner: DatePair): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function intersect(a: DatePair, b: DatePair): DatePair | undefined {
  const start = a.start > b.start ? a.start : b.start
  const end = a.end < b.end ? a.end : b.end
  return start <= end ? { start, end } : undefined
}

/** The calendar year that holds no other day than its own: 2026 → 2026-01-01 … 2026-12-31. */
export function calendarYear(year: number): Period {
  const text = year.toString().padStart(4, '0')
  return {
    kind: 'calendarYear',
    label: text,
    start: PlainDate.parse(`${text}-01-01`),
    end: PlainDate.parse(`${text}-12-31`),
  }
}

/** The days of the last `months` months up to and including `end`. */
export function trailing(end: PlainDate, months: number): DatePair {
  return { start: addDays(addMonths(end, -months), 1), end }
}
