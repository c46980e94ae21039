import { addDays, parts, type PlainDate, plainDate } from '@jianjia/domain/kernel'

/** The days of one assessment, from its scheme to its deadlines. */
export interface AssessmentDays {
  readonly year: number
  readonly start: PlainDate
  readonly end: PlainDate
  readonly schemeOn: PlainDate
  readonly openedOn: PlainDate
  readonly selfDue: PlainDate
  readonly reviewDue: PlainDate
}

export interface DemoCalendar {
  /** Since when the district stands as it does. */
  readonly since: PlainDate
  readonly today: PlainDate
  readonly last: AssessmentDays & { readonly publishedOn: PlainDate; readonly ratedOn: PlainDate }
  readonly current: AssessmentDays & { readonly extendedTo: PlainDate }
}

/**
 * One year that is over and published, and one whose assessment is half way today: its self-assessments were due three
 * days ago. In the first weeks of a calendar year the year before is the current one, as it is for everybody at work.
 */
export function demoCalendar(today: PlainDate): DemoCalendar {
  const { year } = parts(addDays(today, -45))
  const before = year - 1
  const planned = plainDate(`${year}-03-10`)
  const openedOn = addDays(today, -24)
  const schemeOn = planned < addDays(openedOn, -7) ? planned : addDays(openedOn, -7)
  return {
    since: plainDate('2019-09-02'),
    today,
    last: {
      ...{ year: before, start: plainDate(`${before}-01-01`), end: plainDate(`${before}-12-31`) },
      ...{ schemeOn: plainDate(`${before}-03-12`), openedOn: plainDate(`${before}-11-20`) },
      ...{ selfDue: plainDate(`${before}-12-10`), reviewDue: plainDate(`${before}-12-20`) },
      ...{ publishedOn: plainDate(`${before}-12-24`), ratedOn: plainDate(`${year}-01-06`) },
    },
    current: {
      ...{ year, start: plainDate(`${year}-01-01`), end: plainDate(`${year}-12-31`) },
      ...{ schemeOn, openedOn, selfDue: addDays(today, -3), reviewDue: addDays(today, 18) },
      extendedTo: addDays(today, 9),
    },
  }
}

/** A minute of a day in the district's own time, as an instant: `instantOn('2025-12-01', 9 * 60 + 5)`. */
export function instantOn(day: PlainDate, minute: number): string {
  const hours = Math.trunc(minute / 60)
  return `${day}T${two(hours)}:${two(minute % 60)}:00+08:00`
}

function two(value: number): string {
  return value.toString().padStart(2, '0')
}
