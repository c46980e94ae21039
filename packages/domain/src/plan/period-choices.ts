import { parts, type PlainDate, plainDate } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'

/** A period that plans and summaries are usually about, as people call it. */
export interface PeriodChoice extends DatePair {
  readonly kind: 'year' | 'schoolYear' | 'autumn' | 'spring'
  /** "2026" or "2026—2027". */
  readonly year: string
}

/**
 * What is near on a day: the calendar years and the school years around it, and their halves. Only offered: windows
 * seen in practice begin in seven different months.
 */
export function periodChoices(today: PlainDate): readonly PeriodChoice[] {
  const { year, month } = parts(today)
  const started = month >= 8 ? year : year - 1
  const at = (of: number, day: string) => plainDate(`${of}-${day}`)
  return [
    ...[year, year + 1].map(
      (of): PeriodChoice => ({ kind: 'year', year: `${of}`, start: at(of, '01-01'), end: at(of, '12-31') }),
    ),
    ...[started, started + 1].map(
      (of): PeriodChoice => ({
        ...{ kind: 'schoolYear', year: `${of}—${of + 1}`, start: at(of, '09-01'), end: at(of + 1, '08-31') },
      }),
    ),
    { kind: 'autumn', year: `${year}`, start: at(year, '08-01'), end: at(year, '12-31') },
    { kind: 'spring', year: `${year}`, start: at(year, '01-01'), end: at(year, '07-31') },
  ]
}
