import { z } from 'zod'
import { addDays, addMonths, type PlainDate, parts, plainDate } from '../kernel/index.ts'
import { covers, type DatePair, trailing } from '../period/index.ts'

/** In which year a rhythm is counted: January to December, or September to August. */
export const YearKind = z.enum(['calendar', 'school'])
export type YearKind = z.infer<typeof YearKind>

/** One turn of a rhythm. Half years of a school year are its terms: September to January, February to August. */
export const Cycle = z.enum(['month', 'quarter', 'halfYear', 'year'])
export type Cycle = z.infer<typeof Cycle>

const Month = z.int().min(1).max(12)

/** In every turn so many times; months in which schools rest (`pause`) are left out of a monthly rhythm. */
export const Every = z
  .strictObject({
    kind: z.literal('every'),
    cycle: Cycle,
    year: YearKind,
    times: z.int().min(1).max(60),
    pause: z
      .array(Month)
      .max(11)
      .refine((months) => new Set(months).size === months.length),
  })
  .refine(({ cycle, pause }) => cycle === 'month' || pause.length === 0, { path: ['pause'] })
export type Every = z.infer<typeof Every>

/** Once within so many months for everybody on the roster, over and over. */
export const Everybody = z.strictObject({ kind: z.literal('everybody'), months: z.int().min(1).max(120) })
export type Everybody = z.infer<typeof Everybody>

/** The closed set of rhythms in which something is done again and again. */
export const Cadence = z.discriminatedUnion('kind', [Every, Everybody])
export type Cadence = z.infer<typeof Cadence>

/** The months in which turns begin. */
const FIRST_MONTHS: Readonly<Record<Cycle, Readonly<Record<YearKind, readonly number[]>>>> = {
  month: { calendar: range(12), school: range(12) },
  quarter: { calendar: [1, 4, 7, 10], school: [3, 6, 9, 12] },
  halfYear: { calendar: [1, 7], school: [2, 9] },
  year: { calendar: [1], school: [9] },
}

function range(months: number): readonly number[] {
  return Array.from({ length: months }, (_, at) => at + 1)
}

/** The turn that holds a day. */
export function turnOf({ cycle, year }: Pick<Every, 'cycle' | 'year'>, day: PlainDate): DatePair {
  const firsts = FIRST_MONTHS[cycle][year]
  const { year: calendar, month } = parts(day)
  const first = firsts.findLast((each) => each <= month)
  const start = first === undefined ? firstOf(calendar - 1, firsts.at(-1) ?? 1) : firstOf(calendar, first)
  const next = firsts.find((each) => each > parts(start).month)
  const following = parts(start).year
  const end = next === undefined ? firstOf(following + 1, firsts[0] ?? 1) : firstOf(following, next)
  return { start, end: addDays(end, -1) }
}

function firstOf(year: number, month: number): PlainDate {
  return plainDate(`${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-01`)
}

/** The turns that lie wholly within some days, paused months left out, the oldest first. */
export function turnsWithin(cadence: Every, days: DatePair): readonly DatePair[] {
  const turns: DatePair[] = []
  for (let turn = turnOf(cadence, days.start); turn.end <= days.end; turn = turnOf(cadence, addDays(turn.end, 1)))
    if (covers(days, turn) && !isPaused(cadence, turn)) turns.push(turn)
  return turns
}

/** Whether nothing is asked in a turn. */
export function isPaused({ pause }: Pick<Every, 'pause'>, { start }: DatePair): boolean {
  return pause.includes(parts(start).month)
}

/**
 * The first day on which a rhythm that is set today may begin: that of the running turn, or so far back that nobody is
 * late already. What was over before it was asked is never called missed.
 */
export function earliestStart(cadence: Cadence, today: PlainDate): PlainDate {
  return cadence.kind === 'every' ? turnOf(cadence, today).start : trailing(today, cadence.months).start
}

/** The day by which somebody's turn comes who last had it, or joined, on `since`. */
export function nextTurn({ months }: Everybody, since: PlainDate): PlainDate {
  return addMonths(since, months)
}
