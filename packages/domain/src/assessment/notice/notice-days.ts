import { addDays, type PlainDate, refuse, type Result, ok } from '../../kernel/index.ts'
import { afterWorkingDays, type DatePair } from '../../period/index.ts'
import { publicNotice } from '../public-notice.ts'

/** A notice that runs longer is a slip of the pen. */
export const LONGEST_NOTICE_DAYS = 90

/** The days of a notice by a number of days or of working days; in both the day of publication does not count. */
export function noticeDays(publishedOn: PlainDate, count: number, kind: 'calendar' | 'working'): DatePair {
  if (kind === 'calendar') return publicNotice(publishedOn, count)
  return { start: addDays(publishedOn, 1), end: afterWorkingDays(publishedOn, count) }
}

/** The last day may be later than the assessment asks for, never earlier. */
export function checkLastDay(
  last: PlainDate,
  { publishedOn, least }: { readonly publishedOn: PlainDate; readonly least: number },
): Result<DatePair> {
  const earliest = publicNotice(publishedOn, least).end
  const latest = addDays(publishedOn, LONGEST_NOTICE_DAYS)
  if (last < earliest || last > latest)
    return refuse('noticeDaysOutOfRange', { earliest, latest }, { path: ['lastDay'] })
  return ok({ start: addDays(publishedOn, 1), end: last })
}
