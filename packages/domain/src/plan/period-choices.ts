import { parts, type PlainDate } from '../kernel/index.ts'
import { calendarYear, type DatePair, schoolYear, term } from '../period/index.ts'

/** A period that plans and summaries are usually about, as people call it. */
export interface PeriodChoice extends DatePair {
  readonly kind: 'year' | 'schoolYear' | 'autumn' | 'spring'
  /** "2026" or "2026—2027". */
  readonly year: string
}

/**
 * What is near on a day: the calendar years and the school years around it, and the terms of the one that runs. Only
 * offered: windows seen in practice begin in seven different months.
 */
export function periodChoices(today: PlainDate): readonly PeriodChoice[] {
  const { year, month } = parts(today)
  const started = month >= 8 ? year : year - 1
  return [
    ...[year, year + 1].map((of) => choice('year', `${of}`, calendarYear(of))),
    ...[started, started + 1].map((of) => choice('schoolYear', `${of}—${of + 1}`, schoolYear(of))),
    choice('autumn', `${started}`, term(started, 1)),
    choice('spring', `${started + 1}`, term(started, 2)),
  ]
}

function choice(kind: PeriodChoice['kind'], year: string, { start, end }: DatePair): PeriodChoice {
  return { kind, year, start, end }
}
