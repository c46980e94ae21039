import { addDays, type PlainDate } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'

/**
 * The days of public notice (公示期) of a result. As periods counted in days are (民法典第二百零一条), the day of publication
 * does not count: the first day is the next one, and the last of `days` days is in it to its end.
 */
export function publicNotice(publishedOn: PlainDate, days: number): DatePair {
  return { start: addDays(publishedOn, 1), end: addDays(publishedOn, days) }
}

/** Whether an objection may still come: from the moment of publication to the end of the last day. */
export function mayObject(notice: Pick<DatePair, 'end'>, today: PlainDate): boolean {
  return today <= notice.end
}
