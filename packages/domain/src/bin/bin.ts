import { addDays, ok, type PlainDate, refuse, type Result } from '../kernel/index.ts'

/** For so many days what lies in the bin can be taken out again. */
export const BIN_DAYS = 30

/** What can lie in the bin besides the entries of ledgers, which count for nothing there and keep their own page. */
export const BINNED_KINDS = ['file', 'keyPoints', 'plan', 'scheme', 'view'] as const
export type BinnedKind = (typeof BINNED_KINDS)[number]

/** The last day on which something that was put into the bin on a day can be taken out. */
export function restorableUntil(trashedOn: PlainDate): PlainDate {
  return addDays(trashedOn, BIN_DAYS)
}

/** What was put into the bin before this day is past taking out today. */
export function binnedBefore(today: PlainDate): PlainDate {
  return addDays(today, -BIN_DAYS)
}

/** What lies in the bin, as far as taking it out goes. */
export interface Binned {
  readonly title: string
  readonly binnedOn: PlainDate
}

/**
 * Whether something comes out of the bin today: `binEmptied` where it lies there no more (somebody was first, or its days
 * are over and it was removed), or where its last day is past and the night has not come yet.
 */
export function checkRestorable<Found extends Binned>(found: Found | undefined, today: PlainDate): Result<Found> {
  if (found === undefined) return refuse('binEmptied')
  const until = restorableUntil(found.binnedOn)
  return today <= until ? ok(found) : refuse('binEmptied', { name: found.title }, { until })
}
