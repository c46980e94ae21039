import { daysBetween, type EntryId, type PlainDate } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'

/** A record is late when it was entered more than so many days after its day. */
export const LATE_AFTER_DAYS = 30

/** The last days of the assessed period, in which ledgers are filled up before an inspection. */
export const LAST_DAYS = 14

/** When a record of a line was entered, beside the day of which it tells. */
export interface EnteredRecord {
  readonly entryId: EntryId
  readonly day: PlainDate
  /** In the tenant's time zone. */
  readonly recordedOn: PlainDate
}

/** How the records of a line were kept. It is shown and never scored (domain.md LEDG-2). */
export interface Keeping {
  readonly records: number
  /** Entered more than `LATE_AFTER_DAYS` after their day. */
  readonly late: number
  /** Entered in the last `LAST_DAYS` of the assessed period, or after it. */
  readonly inLastDays: number
}

/** Counts each record once, however many figures it gives. Records before the period are told by their own day. */
export function keepingOf(entered: readonly EnteredRecord[], { end }: DatePair): Keeping {
  const records = [...new Map(entered.map((record) => [record.entryId, record])).values()]
  return {
    records: records.length,
    late: records.filter(({ day, recordedOn }) => daysBetween(day, recordedOn) > LATE_AFTER_DAYS).length,
    inLastDays: records.filter(({ recordedOn }) => daysBetween(recordedOn, end) < LAST_DAYS).length,
  }
}
