import { addDays, type PlainDate } from '../kernel/index.ts'

/** So many days before its last day somebody is told that something is still to be done. */
export const DUE_SOON_DAYS = 3
/** What has been late for longer is not told anew: a server that stood still tells the last days, not the last year. */
export const LATE_TOLD_DAYS = 7

/** What the calendar says of something with a last day: told once before it, and once after it. */
export function dueStage(dueOn: PlainDate, today: PlainDate): 'soon' | 'late' | null {
  if (today <= dueOn) return dueOn <= addDays(today, DUE_SOON_DAYS) ? 'soon' : null
  return today <= addDays(dueOn, LATE_TOLD_DAYS) ? 'late' : null
}

/** So many days before a second step is asked for somebody who has none is told so, each once. */
export const SECOND_FACTOR_TOLD_DAYS = [14, 7, 1] as const

/**
 * Which of them has come, where the second step is asked for from a day on: the last one that is past, so that a server
 * that stood still, or a day that was set late, tells once and not three times. Null before the first and from the day on.
 */
export function secondFactorStage(
  fromDay: PlainDate | null,
  today: PlainDate,
): (typeof SECOND_FACTOR_TOLD_DAYS)[number] | null {
  if (fromDay === null || fromDay <= today) return null
  return SECOND_FACTOR_TOLD_DAYS.findLast((days) => fromDay <= addDays(today, days)) ?? null
}

/** The key of an event that follows from the data: the same thing with the same last day is the same event. */
export function eventKey(kind: string, ...parts: readonly string[]): string {
  return [kind, ...parts].join(' ')
}
