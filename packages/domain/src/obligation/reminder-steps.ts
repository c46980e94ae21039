import { z } from 'zod'
import { addDays, daysBetween, type PlainDate } from '../kernel/index.ts'
import type { Round } from './round.ts'
import type { RoundCell } from './round-cells.ts'

/**
 * On which days a round reminds by itself, counted from each unit's own last day, so that an extension moves them. Without
 * any day before and without a distance afterwards it reminds nobody.
 */
export const ReminderSteps = z.strictObject({
  /** So many days before the last day; 0 is the last day itself. */
  daysBefore: z
    .array(z.int().min(0).max(60))
    .max(6)
    .refine((days) => new Set(days).size === days.length),
  /** On every so-many-th day after it, until it is handed in, waived or the round ends; null = not any more. */
  everyDaysLate: z.int().min(1).max(30).nullable(),
})
export type ReminderSteps = z.infer<typeof ReminderSteps>

/** What a district gets unless it says otherwise. */
export const USUAL_STEPS: ReminderSteps = { daysBefore: [7, 1], everyDaysLate: 3 }

export const NO_STEPS: ReminderSteps = { daysBefore: [], everyDaysLate: null }

export function remindsByItself({ daysBefore, everyDaysLate }: ReminderSteps): boolean {
  return daysBefore.length > 0 || everyDaysLate !== null
}

/** What of a round says when it reminds. */
export interface RemindingRound extends Pick<Round, 'opensOn' | 'state'> {
  readonly steps: ReminderSteps
  /** The day on which it was set: no step before it is caught up with. */
  readonly setOn: PlainDate
}

/** The days that one run answers for: today, and those before it on which nothing ran. */
export interface AnsweredDays {
  readonly from: PlainDate
  readonly today: PlainDate
}

/** So far back a step is caught up with; what is older has been overtaken by events. */
const CATCH_UP_DAYS = 7

/** The days for which a run of today answers, by the last day before today on which one ran. */
export function answeredDays(today: PlainDate, lastRun: PlainDate | null): AnsweredDays {
  const earliest = addDays(today, 1 - CATCH_UP_DAYS)
  const from = lastRun === null ? today : addDays(lastRun, 1)
  return { from: from < earliest ? earliest : from, today }
}

/** The first step on or after a day, by a unit's last day; null = none any more. */
export function stepFrom({ daysBefore, everyDaysLate }: ReminderSteps, dueOn: PlainDate, from: PlainDate) {
  const before = daysBefore
    .map((days) => addDays(dueOn, -days))
    .filter((day) => day >= from)
    .toSorted()
  if (before[0] !== undefined) return before[0]
  if (everyDaysLate === null) return null
  const late = Math.max(daysBetween(dueOn, from), 1)
  const over = late % everyDaysLate
  return addDays(dueOn, over === 0 ? late : late - over + everyDaysLate)
}

/** The units that a run reminds: they still owe the report, and one of their steps lies on a day that the run answers for. */
export function remindedOn<Cell extends Pick<RoundCell, 'state' | 'dueOn'>>(
  round: RemindingRound,
  cells: readonly Cell[],
  days: AnsweredDays,
): readonly Cell[] {
  return cells.filter((cell) => {
    const next = nextStep(round, cell, days.from)
    return next !== null && next <= days.today
  })
}

export interface NextReminderOf {
  readonly days: AnsweredDays
  /** It has been told today, by a person or by itself, and is not told again before tomorrow. */
  readonly toldToday: boolean
}

/** The day on which a unit is told next, if nothing changes until then; null = it is not told any more. */
export function nextReminder(
  round: RemindingRound,
  cell: Pick<RoundCell, 'state' | 'dueOn'>,
  { days: { from, today }, toldToday }: NextReminderOf,
): PlainDate | null {
  const next = nextStep(round, cell, toldToday ? addDays(today, 1) : from)
  return next === null || next >= today ? next : today
}

function nextStep(
  { state, steps, opensOn, setOn }: RemindingRound,
  cell: Pick<RoundCell, 'state' | 'dueOn'>,
  from: PlainDate,
): PlainDate | null {
  if (state !== 'open' || (cell.state !== 'open' && cell.state !== 'missing')) return null
  const first = [from, opensOn, setOn].toSorted().at(-1) ?? from
  return stepFrom(steps, cell.dueOn, first)
}

/** Those who are told next, and when. */
export interface NextReminders<Cell> {
  readonly day: PlainDate
  readonly cells: readonly Cell[]
}

export interface NextRemindersOf<Cell> {
  readonly days: AnsweredDays
  readonly toldToday: (cell: Cell) => boolean
}

/** The next day on which somebody is told, with all who are told then; null = nobody any more. */
export function nextReminders<Cell extends Pick<RoundCell, 'state' | 'dueOn'>>(
  round: RemindingRound,
  cells: readonly Cell[],
  { days, toldToday }: NextRemindersOf<Cell>,
): NextReminders<Cell> | null {
  const all = cells.flatMap((cell) => {
    const day = nextReminder(round, cell, { days, toldToday: toldToday(cell) })
    return day === null ? [] : [{ day, cell }]
  })
  const [day] = all.map((one) => one.day).toSorted()
  return day === undefined ? null : { day, cells: all.filter((one) => one.day === day).map(({ cell }) => cell) }
}
