import { addDays, type PlainDate } from '../kernel/index.ts'

/** For so many days an entry in the bin can be taken out again. */
export const BIN_DAYS = 30

/** The last day on which an entry that was put into the bin on a day can be taken out. */
export function restorableUntil(trashedOn: PlainDate): PlainDate {
  return addDays(trashedOn, BIN_DAYS)
}

/** Entries put into the bin before this day are past taking out today. */
export function binnedBefore(today: PlainDate): PlainDate {
  return addDays(today, -BIN_DAYS)
}
