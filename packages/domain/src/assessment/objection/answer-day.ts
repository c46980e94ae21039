import { addDays, daysBetween, ok, type PlainDate, refuse, type Result } from '../../kernel/index.ts'
import type { DatePair } from '../../period/index.ts'
import { publicNotice } from '../public-notice.ts'

/** Days for an answer after the last day of public notice, where nothing else was set. No rule for union assessments names any. */
export const ANSWER_DAYS = 7
export const MOST_ANSWER_DAYS = 90

/** By when the district answers objections to a result. */
export function answerDay({ publicTo, answerBy }: { publicTo: PlainDate; answerBy: PlainDate | null }): PlainDate {
  return answerBy ?? addDays(publicTo, ANSWER_DAYS)
}

/** The day that a district sets is not before the last day of notice, since objections come until then. */
export function checkAnswerDay(answerBy: PlainDate, publicTo: PlainDate): Result<PlainDate> {
  const latest = addDays(publicTo, MOST_ANSWER_DAYS)
  if (answerBy < publicTo || answerBy > latest)
    return refuse('answerDayOutOfRange', { earliest: publicTo, latest }, { path: ['answerBy'] })
  return ok(answerBy)
}

export interface DaysOfResult {
  readonly publicTo: PlainDate
  readonly answerBy: PlainDate | null
}

/**
 * The days of a corrected result: it is shown for as many days as the assessment asks for, never shorter than the one it
 * corrects, and answers have as much time after them as before.
 */
export function daysOfCorrection(
  corrected: DaysOfResult,
  { today, publicityDays }: { readonly today: PlainDate; readonly publicityDays: number },
): DatePair & { readonly answerBy: PlainDate } {
  const anew = publicNotice(today, publicityDays)
  const end = anew.end > corrected.publicTo ? anew.end : corrected.publicTo
  return { start: anew.start, end, answerBy: addDays(end, daysBetween(corrected.publicTo, answerDay(corrected))) }
}
