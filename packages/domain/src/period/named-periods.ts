import { addDays, plainDate, type PlainDate, parts } from '../kernel/index.ts'
import { calendarYear, type Period } from './period.ts'

/** The school year that begins on 1 September of `year` and ends on 31 August of the next. */
export function schoolYear(year: number): Period {
  return {
    kind: 'schoolYear',
    label: `${year}—${year + 1}学年`,
    start: firstOf(year, 9),
    end: lastBefore(firstOf(year + 1, 9)),
  }
}

/** A term of the school year that begins in `year`: the first to the end of January, the second to the end of August. */
export function term(year: number, half: 1 | 2): Period {
  const label = `${year}—${year + 1}学年${half === 1 ? '第一' : '第二'}学期`
  if (half === 1) return { kind: 'term', label, start: firstOf(year, 9), end: lastBefore(firstOf(year + 1, 2)) }
  return { kind: 'term', label, start: firstOf(year + 1, 2), end: lastBefore(firstOf(year + 1, 9)) }
}

/** What one would choose around a day: years and terms that hold it, and those next to them. The likeliest comes first. */
export function periodsAround(day: PlainDate): readonly Period[] {
  const { year, month } = parts(day)
  const school = month >= 8 ? year : year - 1
  return [
    { ...calendarYear(year), label: `${year}年` },
    schoolYear(school),
    term(school, 1),
    term(school, 2),
    { ...calendarYear(year + 1), label: `${year + 1}年` },
    schoolYear(school + 1),
    { ...calendarYear(year - 1), label: `${year - 1}年` },
    schoolYear(school - 1),
  ]
}

function firstOf(year: number, month: number): PlainDate {
  return plainDate(`${year.toString().padStart(4, '0')}-${month.toString().padStart(2, '0')}-01`)
}

function lastBefore(day: PlainDate): PlainDate {
  return addDays(day, -1)
}
