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

/** The key of an event that follows from the data: the same thing with the same last day is the same event. */
export function eventKey(kind: string, ...parts: readonly string[]): string {
  return [kind, ...parts].join(' ')
}
