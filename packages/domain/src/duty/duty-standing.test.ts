import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, DutyId, PersonId, type PlainDate, parts, plainDate, toText } from '../kernel/index.ts'
import type { Every } from './cadence.ts'
import type { Duty } from './duty.ts'
import { type CountedMeasure, type DutyUnit, daysLookedAt, dutyStanding, isPressing } from './duty-standing.ts'

const MEETING: Duty = {
  ...{ id: DutyId.parse('00000000-0000-4000-8000-00000000000d'), name: '每月开会', unitKinds: ['branch'], version: 1 },
  ...{ counted: { metric: 'meeting.held', kinds: ['committee'] }, soonDays: 7, endsOn: null },
  cadence: { kind: 'every', cycle: 'month', year: 'calendar', times: 1, pause: [] },
  startsOn: plainDate('2026-01-01'),
}

const met = (day: string, kind = 'committee', amount = '1'): CountedMeasure => ({
  ...{ day: plainDate(day), metric: 'meeting.held', amount, subject: null, kind },
})

const unit = (measures: readonly CountedMeasure[], openedOn = '2020-01-01'): DutyUnit => ({
  ...{ openedOn: plainDate(openedOn), measures, roster: [] },
})

const on = (day: string, measures: readonly CountedMeasure[], duty: Duty = MEETING) =>
  dutyStanding(duty, unit(measures), plainDate(day))

test('a month is due, ends soon, is done, and is missed once it is over; a record entered later mends it', () => {
  const january = [met('2026-01-09')]
  expect(on('2026-02-10', january)).toMatchObject({ state: 'due', until: '2026-02-28', missedSince: null })
  expect(on('2026-02-21', january)).toMatchObject({ state: 'soon', until: '2026-02-28' })
  expect(on('2026-03-01', january)).toMatchObject({ state: 'missed', until: '2026-03-31', missedSince: '2026-03-01' })
  expect(on('2026-04-01', january)).toMatchObject({ state: 'missed', missedSince: '2026-03-01' })
  const mended = [...january, met('2026-02-28'), met('2026-03-30')]
  expect(on('2026-04-01', mended)).toMatchObject({ state: 'due', missedSince: null })
  expect(on('2026-03-30', mended)).toMatchObject({ state: 'done', until: null })
  expect(on('2026-03-29', mended)).toMatchObject({ state: 'soon', until: '2026-03-31' })
  expect(on('2026-02-10', [met('2026-02-01', 'group')])).toMatchObject({ state: 'missed' })
})

test('a month that began before the unit did is due and never missed; nothing is asked in months of rest or in a turn that the duty does not last for', () => {
  const rest = { ...MEETING, cadence: { ...MEETING.cadence, pause: [2] } as Every }
  const young = (day: string) => dutyStanding(MEETING, unit([], '2026-01-05'), plainDate(day))
  expect([young('2026-01-20').state, young('2026-02-02').state, young('2026-03-02').state]).toEqual([
    ...['due', 'due', 'missed'],
  ])
  expect(on('2026-02-27', [met('2026-01-02')], rest)).toMatchObject({ state: 'idle', running: null })
  const ending = { ...MEETING, endsOn: plainDate('2026-02-15') }
  expect(on('2026-02-10', [met('2026-01-02')], ending)).toMatchObject({ state: 'idle', until: null })
})

test('what is pressing stands out: missed, soon over, or due within a month', () => {
  const yearly = { ...MEETING, cadence: { ...MEETING.cadence, cycle: 'year' } as Every }
  const asked = (day: string, duty: Duty) => isPressing(on(day, [], duty), plainDate(day))
  expect([asked('2026-05-05', yearly), asked('2026-12-01', yearly), asked('2026-01-05', MEETING)]).toEqual([
    ...[false, true, true],
  ])
  expect(isPressing(on('2026-01-20', [met('2026-01-02')]), plainDate('2026-01-20'))).toBe(false)
})

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(plainDate('2023-01-01'), days))
const anyMeasure = fc.record({
  day: anyDay,
  metric: fc.constantFrom('meeting.held' as const, 'activity.held' as const),
  amount: fc.constantFrom('1', '2'),
  subject: fc.constant(null),
  kind: fc.constantFrom('committee', 'group', null),
})
const anyCadence = fc
  .record({
    kind: fc.constant('every' as const),
    cycle: fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const),
    year: fc.constantFrom('calendar' as const, 'school' as const),
    times: fc.integer({ min: 1, max: 3 }),
    pause: fc.subarray([1, 2, 7, 8]),
  })
  .map((cadence) => (cadence.cycle === 'month' ? cadence : { ...cadence, pause: [] }))

/** The name of the turn that a day lies in, told by hand. */
function turnName({ cycle, year }: Every, day: PlainDate): string {
  const { year: y, month: m } = parts(day)
  if (cycle === 'month') return `${y}/${m}`
  const of = year === 'school' ? (m >= 9 ? y : y - 1) : y
  if (cycle === 'year') return `${of}`
  if (cycle === 'halfYear' && year === 'school') return `${of}/${m >= 9 || m === 1 ? 1 : 2}`
  if (cycle === 'halfYear') return `${of}/${m <= 6 ? 1 : 2}`
  const since = year === 'school' ? (m + 3) % 12 : m - 1
  return `${of}/q${Math.floor(since / 3)}`
}

test('the standing of a unit is what counting day by day gives', () => {
  const cases = fc.record({
    ...{ cadence: anyCadence, startsOn: anyDay, today: anyDay, openedOn: anyDay },
    ...{ measures: fc.array(anyMeasure, { maxLength: 60 }), soonDays: fc.integer({ min: 0, max: 40 }) },
    endsOn: fc.option(anyDay),
  })
  fc.assert(
    fc.property(cases, ({ cadence, startsOn, today, openedOn, measures, soonDays, endsOn }) => {
      const duty: Duty = { ...MEETING, cadence, startsOn, soonDays, endsOn }
      const turns = new Map<string, { days: PlainDate[]; count: number }>()
      for (let day = plainDate('2021-09-01'); day <= '2028-08-31'; day = addDays(day, 1)) {
        const name = turnName(cadence, day)
        const turn = turns.get(name) ?? { days: [], count: 0 }
        turn.days.push(day)
        for (const one of measures)
          if (one.day === day && day <= today && one.metric === 'meeting.held' && one.kind === 'committee')
            turn.count += Number(one.amount)
        turns.set(name, turn)
      }
      const asked = [...turns.values()].filter(
        ({ days }) =>
          (days.includes(today)
            ? today >= startsOn && today >= openedOn && days.every((day) => endsOn === null || day <= endsOn)
            : days.every((day) => day >= startsOn && day >= openedOn && (endsOn === null || day <= endsOn))) &&
          !cadence.pause.includes(parts(days[0] ?? today).month),
      )
      const yearAgo = monthsLater(today, -12)
      const past = asked.filter(({ days }) => (days.at(-1) ?? '') < today && (days.at(-1) ?? '') > yearAgo)
      const now = asked.find(({ days }) => days.includes(today))
      const isMissed = past.length > 0 && (past.at(-1)?.count ?? 0) < cadence.times
      const left = (now?.days.at(-1) ?? '') as PlainDate
      const expected =
        now !== undefined && now.count >= cadence.times
          ? 'done'
          : isMissed
            ? 'missed'
            : now === undefined
              ? 'idle'
              : addDays(left, -soonDays) <= today
                ? 'soon'
                : 'due'
      const found = dutyStanding(duty, { openedOn, measures, roster: [] }, today)
      if (found.kind !== 'every') throw new Error('another kind')
      const shown = found.turns.map(({ start, count }) => [start, toText(count)])
      const told = [...past, ...(now === undefined ? [] : [now])].map(({ days, count }) => [days[0], `${count}`])
      expect([found.state, shown]).toEqual([expected, told])
      const { start, end } = daysLookedAt(duty, today)
      const seen = measures.filter(({ day }) => start <= day && day <= end)
      expect(dutyStanding(duty, { openedOn, measures: seen, roster: [] }, today)).toEqual(found)
    }),
    { numRuns: 40 },
  )
})

const PEOPLE = ['1', '2', '3'].map((each) => PersonId.parse(`00000000-0000-4000-8000-00000000000${each}`))

test('everybody has a turn of their own: from the beginning, from joining, from the last time', () => {
  const [first, second, third] = PEOPLE
  if (!first || !second || !third) throw new Error('three people')
  const duty: Duty = {
    ...{ ...MEETING, counted: { metric: 'visit.done', kinds: ['普访'] }, soonDays: 30 },
    cadence: { kind: 'everybody', months: 36 },
  }
  const visited = (day: string, subject: PersonId, kind = '普访'): CountedMeasure => ({
    ...{ day: plainDate(day), metric: 'visit.done', amount: '1', subject, kind },
  })
  const roster = [
    { personId: first, joinedOn: plainDate('2019-09-01') },
    { personId: second, joinedOn: plainDate('2027-09-01') },
    { personId: third, joinedOn: plainDate('2019-09-01') },
  ]
  const measures = [visited('2027-03-04', third), visited('2025-03-04', first), visited('2028-01-01', first, '丧事')]
  const standing = (day: string) =>
    dutyStanding(duty, { openedOn: plainDate('2019-01-01'), measures, roster }, plainDate(day))
  expect(standing('2028-06-01')).toMatchObject({
    ...{ state: 'due', until: '2029-01-01', missedSince: null },
    members: [
      { personId: first, lastOn: null, until: '2029-01-01', state: 'due' },
      { personId: second, lastOn: null, until: '2030-09-01', state: 'due' },
      { personId: third, lastOn: '2027-03-04', until: '2030-03-04', state: 'done' },
    ],
  })
  expect(standing('2028-12-05')).toMatchObject({ state: 'soon' })
  expect(standing('2029-01-02')).toMatchObject({ state: 'missed', missedSince: '2029-01-02' })
})

test('somebody is missed exactly when the last so many months hold neither joining, nor beginning, nor a record', () => {
  const cases = fc.record({
    ...{ startsOn: anyDay, joinedOn: anyDay, today: anyDay, days: fc.array(anyDay, { maxLength: 4 }) },
    months: fc.integer({ min: 1, max: 36 }),
  })
  const [personId] = PEOPLE
  if (!personId) throw new Error('somebody')
  fc.assert(
    fc.property(cases, ({ startsOn, joinedOn, today, days, months }) => {
      const duty: Duty = { ...MEETING, cadence: { kind: 'everybody', months }, startsOn, soonDays: 0 }
      const measures = days.map((day) => ({ ...met(day), subject: personId }))
      const { state } = dutyStanding(duty, { openedOn: startsOn, measures, roster: [{ personId, joinedOn }] }, today)
      const counted = days.filter((day) => day >= startsOn && day <= today)
      const within = [startsOn, joinedOn, ...counted].some((day) => monthsLater(day, months) >= today)
      expect(state === 'missed').toBe(!within)
    }),
  )
})

/** By counting the calendar: the same day, or the last of a shorter month. */
function monthsLater(day: PlainDate, months: number): string {
  const { year, month, dayOfMonth } = parts(day)
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return `${y}-${`${m}`.padStart(2, '0')}-${`${Math.min(dayOfMonth, last)}`.padStart(2, '0')}`
}
