import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate, type UnitId } from '../kernel/index.ts'
import type { ObligationState } from './obligation.ts'
import {
  answeredDays,
  nextReminder,
  nextReminders,
  NO_STEPS,
  remindedOn,
  type RemindingRound,
  ReminderSteps,
  stepFrom,
  USUAL_STEPS,
} from './reminder-steps.ts'

const due = plainDate('2026-12-10')
const round: RemindingRound = {
  ...{ opensOn: addDays(due, -30), setOn: addDays(due, -30), state: 'open', steps: USUAL_STEPS },
}
const owing = (dueOn: PlainDate, today: PlainDate) => ({
  ...{ unitId: 'u' as UnitId, dueOn, state: today > dueOn ? ('missing' as const) : ('open' as const) },
})

/** The days after the due day (negative: before it) on which a unit is told, if something runs every day. */
function toldOn(of: Partial<RemindingRound>, state?: ObligationState, dueOn = due): readonly number[] {
  return days(-20, 12).filter((n) => {
    const today = addDays(due, n)
    const cell = { ...owing(dueOn, today), ...(state && { state }) }
    return remindedOn({ ...round, ...of }, [cell], answeredDays(today, addDays(today, -1))).length > 0
  })
}

test('usually a week before, the day before, and every third day afterwards', () => {
  expect(toldOn({})).toEqual([-7, -1, 3, 6, 9, 12])
})

test('an extension moves the days with it', () => {
  expect(toldOn({}, undefined, addDays(due, 5))).toEqual([-2, 4, 8, 11])
})

test('nobody is told who has handed in or was let off, of a round that has ended, or where nothing is set', () => {
  for (const state of ['onTime', 'late', 'waived'] as const) expect(toldOn({}, state)).toEqual([])
  expect(toldOn({ state: 'closed' })).toEqual([])
  expect(toldOn({ state: 'cancelled' })).toEqual([])
  expect(toldOn({ steps: NO_STEPS })).toEqual([])
})

test('nothing is said before the round is shown, and no step before it was set is caught up with', () => {
  expect(toldOn({ opensOn: addDays(due, -3) })).toEqual([-1, 3, 6, 9, 12])
  const today = addDays(due, -5)
  const late = { ...round, setOn: today }
  expect(remindedOn(late, [owing(due, today)], answeredDays(today, addDays(due, -9)))).toEqual([])
  expect(remindedOn(round, [owing(due, today)], answeredDays(today, addDays(due, -9)))).toHaveLength(1)
})

test('what nobody ran for is caught up with once, for a week', () => {
  const today = addDays(due, -4)
  expect(answeredDays(today, null)).toEqual({ from: today, today })
  expect(answeredDays(today, addDays(today, -1))).toEqual({ from: today, today })
  expect(answeredDays(today, addDays(today, -60)).from).toBe(addDays(today, -6))
})

test('the last day itself and one late day can be steps; the same day twice cannot', () => {
  expect(toldOn({ steps: { daysBefore: [0], everyDaysLate: 1 } })).toEqual(days(0, 12))
  expect(ReminderSteps.safeParse({ daysBefore: [7, 7], everyDaysLate: null }).success).toBe(false)
  expect(ReminderSteps.safeParse({ daysBefore: [], everyDaysLate: 0 }).success).toBe(false)
})

test('the next ones of a round: the earliest day, with all who are told on it', () => {
  const today = addDays(due, -7)
  const cells = [owing(due, today), { ...owing(addDays(due, 1), today), unitId: 'v' as UnitId }]
  const asked = { days: answeredDays(today, addDays(today, -1)), toldToday: () => false }
  expect(nextReminders(round, cells, asked)).toMatchObject({ day: today, cells: [{ unitId: 'u' }] })
  const told = nextReminders(round, cells, { ...asked, toldToday: ({ unitId }) => unitId === 'u' })
  expect(told).toMatchObject({ day: addDays(today, 1), cells: [{ unitId: 'v' }] })
  expect(nextReminders({ ...round, steps: NO_STEPS }, cells, asked)).toBeNull()
})

const offset = fc.integer({ min: -15, max: 15 })
const story = fc.record({
  daysBefore: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
  everyDaysLate: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  opens: offset,
  set: offset,
  handedIn: offset,
  /** On which of the days something runs. */
  runs: fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }),
})

test('told on exactly the days of a slow oracle, at most once a day, and announced before', () => {
  fc.assert(
    fc.property(story, ({ daysBefore, everyDaysLate, opens, set, handedIn, runs }) => {
      const of = { opensOn: addDays(due, opens), setOn: addDays(due, set), state: 'open' as const }
      const reminding = { ...of, steps: { daysBefore, everyDaysLate } }
      const isStep = (n: number) =>
        n <= 0 ? daysBefore.includes(-n) : everyDaysLate !== null && n % everyDaysLate === 0
      let lastRun: number | null = null
      let announced: PlainDate | null = null
      const [told, expected, wrong]: number[][] = [[], [], []]
      for (const [at, ran] of runs.entries()) {
        const n = at - 15
        const today = addDays(due, n)
        const cell = n >= handedIn ? { ...owing(due, today), state: 'late' as const } : owing(due, today)
        const window = answeredDays(today, lastRun === null ? null : addDays(due, lastRun))
        const missed = days(lastRun === null ? n : Math.max(lastRun + 1, n - 6), n)
        if (n < handedIn && missed.some((m) => isStep(m) && m >= opens && m >= set)) expected?.push(n)
        const isTold = remindedOn(reminding, [cell], window).length > 0
        if (isTold) told?.push(n)
        const now = nextReminder(reminding, cell, { days: window, toldToday: false })
        const hasKept = lastRun !== n - 1 || n >= handedIn || n === -15 || (announced === today) === isTold
        if ((now === today) !== isTold || !hasKept) wrong?.push(n)
        announced = nextReminder(reminding, cell, { days: window, toldToday: true })
        if (ran) lastRun = n
      }
      expect([told, wrong]).toEqual([expected, []])
    }),
    { numRuns: 200 },
  )
})

test('the first step from a day on is what going from day to day finds', () => {
  fc.assert(
    fc.property(story, offset, ({ daysBefore, everyDaysLate }, from) => {
      const steps = { daysBefore, everyDaysLate }
      const found = days(from, from + 40).find((n) =>
        n <= 0 ? daysBefore.includes(-n) : everyDaysLate !== null && n % everyDaysLate === 0,
      )
      expect(stepFrom(steps, due, addDays(due, from))).toBe(found === undefined ? null : addDays(due, found))
    }),
  )
})

function days(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at)
}
