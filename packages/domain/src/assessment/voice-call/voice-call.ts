import { z } from 'zod'
import {
  addDays,
  defineLifecycle,
  fromInteger,
  ok,
  type PlainDate,
  type Result,
  refuse,
  toText,
} from '../../kernel/index.ts'
import type { Rater } from '../../scheme/index.ts'
import { combineMarks } from '../../scoring/index.ts'
import { FEWEST_BALLOTS } from '../visit/vote.ts'

/**
 * Marks of the single people of a voice, given with an account: the district asks them once for all units of an assessment,
 * until a day. A voice marks a unit as a whole, out of 100, as the scheme's grammar has it (`Rater`).
 *
 * `counted`: the marks are combined and destroyed · `discarded`: destroyed unopened, with a reason.
 */
export const voiceCallLifecycle = defineLifecycle('voiceCall', 'open', {
  open: { extend: 'open', count: 'counted', discard: 'discarded' },
  counted: {},
  discarded: {},
})

export const VOICE_CALL_STATES = ['open', 'counted', 'discarded'] as const
export type VoiceCallState = (typeof VOICE_CALL_STATES)[number]

/** How it stands for one unit. `tooFew`: fewer than `FEWEST_BALLOTS` marks, destroyed unopened. */
export const VOICE_UNIT_STATES = ['open', 'counted', 'tooFew', 'discarded'] as const
export type VoiceUnitState = (typeof VOICE_UNIT_STATES)[number]

/** A mark of one person: a whole number out of 100, so that every sealed mark is as long as any other. */
export const VoiceMark = z.int().min(0).max(100)
export type VoiceMark = z.infer<typeof VoiceMark>

/** How it is collected, in the words of the district: they stand in the result beside the mark. */
export const VoiceNote = z.string().trim().min(2).max(300)

/** For so long people can be asked. */
export const MOST_VOICE_DAYS = 92

/** The last day on which marks are given. It may be today. */
export function acceptClosingDay(closesOn: PlainDate, today: PlainDate): Result<PlainDate> {
  const last = addDays(today, MOST_VOICE_DAYS)
  if (closesOn >= today && closesOn <= last) return ok(closesOn)
  return refuse('voiceDayInvalid', { first: today, last }, { path: ['closesOn'] })
}

/**
 * The days to which the last day of a call may be moved: later than the one that holds, since nobody's time is cut short,
 * and also where that is over already, as long as nothing is counted. null = there is none.
 */
export function laterDays(
  closesOn: PlainDate,
  today: PlainDate,
): { readonly first: PlainDate; readonly last: PlainDate } | null {
  const later = addDays(closesOn, 1)
  const days = { first: later > today ? later : today, last: addDays(today, MOST_VOICE_DAYS) }
  return days.first <= days.last ? days : null
}

/** Whether the last day of a call may become `to`. */
export function extendVoiceCall(closesOn: PlainDate, to: PlainDate, today: PlainDate): Result<PlainDate> {
  const days = laterDays(closesOn, today)
  if (days !== null && to >= days.first && to <= days.last) return ok(to)
  return refuse('voiceDayNotLater', days ?? {}, { path: ['closesOn'] })
}

/**
 * Whether the marks may be counted: after the last day, or as soon as everybody has given theirs. Nobody's time is cut short.
 */
export function mayCount(
  call: { readonly closesOn: PlainDate; readonly asked: number; readonly given: number },
  today: PlainDate,
): Result<null> {
  if (today > call.closesOn || call.given >= call.asked) return ok(null)
  return refuse('voiceStillRuns', { given: call.given, asked: call.asked }, { until: call.closesOn })
}

/** What the marks of one unit come to, as the scheme says that they combine; null = too few to be opened. Exact. */
export function countVoice(rater: Pick<Rater, 'combine'>, marks: readonly VoiceMark[]): string | null {
  if (marks.length < FEWEST_BALLOTS) return null
  const combined = combineMarks(
    rater.combine,
    marks.map((mark) => fromInteger(mark)),
  )
  return combined === undefined ? null : toText(combined.value)
}
