import { addDays, ok, type PlainDate, type Result, refuse } from '../kernel/index.ts'
import { closedKinds, METRIC_SHAPES, type WordList } from '../ledger/index.ts'
import { earliestStart } from './cadence.ts'
import type { Counted, Duty, DutyDraft } from './duty.ts'

export interface SetDutyContext {
  readonly today: PlainDate
  readonly words: Readonly<Record<WordList, readonly string[]>>
}

/** Whether a duty may be asked: its words are listed, and nobody is late with it from the beginning. */
export function setDuty(draft: DutyDraft, { today, words }: SetDutyContext): Result<null> {
  const listed = checkKinds(draft.counted, words)
  if (!listed.ok) return listed
  const { startsOn } = draft
  const earliest = earliestStart(draft.cadence, today)
  return startsOn < earliest ? refuse('startsTooEarly', { startsOn, earliest }, { path: ['startsOn'] }) : ok(null)
}

/** The kinds are steps of the metric's closed list, or words that the district's list has. */
export function checkKinds({ metric, kinds }: Counted, words: SetDutyContext['words']): Result<null> {
  const choices = METRIC_SHAPES[metric].kinds
  if (choices === 'free') return ok(null)
  const steps = closedKinds(metric)?.map(([step]) => step)
  const known = steps ?? (typeof choices === 'string' ? words[choices] : [])
  const word = kinds.find((kind) => !known.includes(kind))
  return word === undefined ? ok(null) : refuse('wordNotListed', { word, words: known }, { path: ['counted', 'kinds'] })
}

/** How a duty that is said anew goes on: `named` only what it is called changes · `followed` another one takes its place. */
export type DutyChange = { readonly becomes: 'named' } | { readonly becomes: 'followed'; readonly endsOn: PlainDate }

/**
 * What becomes of a duty that is said anew. What it has asked stays: where it asks something else, it ends on the day
 * before the other one begins.
 */
export function changeDuty(duty: Duty, draft: DutyDraft, context: SetDutyContext): Result<DutyChange> {
  const open = checkOpen(duty, context.today)
  if (!open.ok) return open
  if (asksTheSame(duty, draft)) return ok({ becomes: 'named' })
  const allowed = setDuty(draft, context)
  if (!allowed.ok) return allowed
  const { startsOn } = draft
  const earliest = endsEarliest(duty, context.today)
  if (startsOn < earliest) return refuse('startsTooEarly', { startsOn, earliest }, { path: ['startsOn'] })
  return ok({ becomes: 'followed', endsOn: lastDayBefore(duty, draft.startsOn) })
}

/** Turns that are over were asked: another duty begins with the running one at the earliest. */
function endsEarliest({ cadence, startsOn }: Duty, today: PlainDate): PlainDate {
  if (startsOn > today) return today
  return cadence.kind === 'every' ? earliestStart(cadence, today) : today
}

/** A duty that has not begun when the other begins never asks anything. */
function lastDayBefore(duty: Duty, startsOn: PlainDate): PlainDate {
  const before = addDays(startsOn, -1)
  return before < duty.startsOn ? addDays(duty.startsOn, -1) : before
}

function asksTheSame(duty: Duty, draft: DutyDraft): boolean {
  const asked = ({ counted, cadence, unitKinds, startsOn }: DutyDraft) =>
    JSON.stringify([counted.metric, counted.kinds.toSorted(), told(cadence), unitKinds.toSorted(), startsOn])
  return asked(duty) === asked(draft)
}

function told(cadence: DutyDraft['cadence']): readonly unknown[] {
  if (cadence.kind === 'everybody') return [cadence.months]
  return [cadence.cycle, cadence.year, cadence.times, cadence.pause.toSorted((a, b) => a - b)]
}

/**
 * The last day of a duty that is to end on a day: yesterday at the earliest, since what it has asked until now was asked.
 * One that has not begun then never asks anything.
 */
export function endDuty(duty: Duty, endsOn: PlainDate, today: PlainDate): Result<PlainDate> {
  const open = checkOpen(duty, today)
  if (!open.ok) return open
  const earliest = addDays(today, -1)
  if (endsOn < earliest) return refuse('startsTooEarly', { startsOn: endsOn, earliest }, { path: ['endsOn'] })
  return ok(endsOn < duty.startsOn ? addDays(duty.startsOn, -1) : endsOn)
}

function checkOpen({ endsOn }: Duty, today: PlainDate): Result<null> {
  return endsOn !== null && endsOn < today ? refuse('dutyOver', { endsOn }) : ok(null)
}
