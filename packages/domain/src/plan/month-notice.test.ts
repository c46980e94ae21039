import { expect, test } from 'vitest'
import { addDays, plainDate, type PlanId, type UnitId } from '../kernel/index.ts'
import { firstMonthNotOver, monthNoticeDay, monthNotices, tellsMonth } from './month-notice.ts'
import type { PlanItem } from './plan-content.ts'
import type { ProgressRow } from './progress.ts'
import type { PlanOutcome } from './promise-entries.ts'

const period = { start: plainDate('2026-09-01'), end: plainDate('2027-08-31') }
const today = plainDate('2026-11-02')

function item(id: string, months: readonly number[], recurring = false): PlanItem {
  const typed = {
    weeks: [],
    part: null,
    theme: null,
    owner: null,
    helpers: [],
    remit: 'union',
    paragraphs: [],
  } as const
  return { ...typed, weeks: [], helpers: [], paragraphs: [], id, text: `事项${id}`, months: [...months], recurring }
}

function plan(items: readonly PlanItem[], said: readonly Partial<ProgressRow>[] = [], more: Partial<PlanOutcome> = {}) {
  const word = { day: null, toMonth: null, reason: null, entryId: null, by: '主席', at: '2026-10-01T00:00:00.000Z' }
  const progress = said.map((row, at) => ({
    ...{ act: 'done' as const, itemId: null, windowStart: null, progressId: `${at}`, ...word, ...row },
  }))
  const whose = { planId: 'p' as PlanId, unitId: 'u' as UnitId }
  return { ...whose, items, period, progress, records: [], today, ...more }
}

test('the day is the first of the month from Monday to Friday', () => {
  expect(['2026-11-20', '2026-12-31', '2027-05-09', '2026-08-15'].map((day) => monthNoticeDay(plainDate(day)))).toEqual(
    [...['2026-11-02', '2026-12-01', '2027-05-03', '2026-08-03']],
  )
})

test('what was told of a month is over with it', () => {
  const days = ['2026-11-01', '2026-11-30', '2026-12-01']
  expect(days.map((day) => firstMonthNotOver(plainDate(day)))).toEqual(['2026-11-01', '2026-11-01', '2026-12-01'])
})

test('a run tells on that day, or later when nothing ran on it', () => {
  const on = (from: string, day: string) => tellsMonth({ from: plainDate(from), today: plainDate(day) })
  expect([on('2026-11-01', '2026-11-01'), on('2026-11-02', '2026-11-02'), on('2026-11-03', '2026-11-03')]).toEqual([
    ...[false, true, false],
  ])
  expect(on('2026-11-01', '2026-11-04')).toBe(true)
  expect(on('2026-10-30', '2026-11-01')).toBe(false)
})

test('what is promised for the month and what is late from before, with the longest in arrears on top', () => {
  const told = monthNotices([plan([item('1', [11]), item('2', [9]), item('3', [12]), item('4', [10, 12])])], today)
  expect(told).toEqual([
    {
      ...{ unitId: 'u', planId: 'p', month: '2026-11-01', promised: 2, late: 1 },
      items: [
        { text: '事项2', dueOn: '2026-09-30', late: true },
        { text: '事项1', dueOn: '2026-11-30', late: false },
        { text: '事项4', dueOn: '2026-12-31', late: false },
      ],
    },
  ])
})

test('done, dropped and postponed to a later month are not in it; postponed to this month is', () => {
  const start = plainDate('2026-10-01')
  const said = [
    { act: 'done' as const, itemId: '1', windowStart: start, day: start },
    { act: 'dropped' as const, itemId: '2', windowStart: start, reason: '取消' },
    { act: 'postponed' as const, itemId: '3', windowStart: start, toMonth: plainDate('2026-12-01'), reason: '场地' },
    { act: 'postponed' as const, itemId: '4', windowStart: start, toMonth: plainDate('2026-11-01'), reason: '场地' },
  ]
  const ofThisMonth = { act: 'done' as const, itemId: '5', windowStart: plainDate('2026-11-01'), day: today }
  const items = [...['1', '2', '3', '4'].map((id) => item(id, [10])), item('5', [11])]
  const [told] = monthNotices([plan(items, [...said, ofThisMonth])], today)
  expect(told).toMatchObject({ promised: 1, late: 0, items: [{ text: '事项4', dueOn: '2026-11-30' }] })
})

test('nothing open is no notice; every month of a recurring item counts by itself', () => {
  expect(monthNotices([plan([item('1', [12])])], today)).toEqual([])
  expect(monthNotices([], today)).toEqual([])
  expect(monthNotices([plan([item('1', [9, 10, 11], true)])], today)).toMatchObject([{ promised: 1, late: 2 }])
})

test('an item without months comes in the last month of its plan; beyond five the rest is counted', () => {
  expect(monthNotices([plan([item('1', [])])], today)).toEqual([])
  const last = plan([item('1', [])], [], { today: plainDate('2027-08-02') })
  expect(monthNotices([last], last.today)).toMatchObject([{ promised: 1 }])
  const [many] = monthNotices([plan(['1', '2', '3', '4', '5', '6', '7'].map((id) => item(id, [11])))], today)
  expect([many?.promised, many?.items.length]).toEqual([7, 5])
})

test('one notice for a unit, whatever number of plans, leading to the latest', () => {
  const earlier = { start: addDays(period.start, -90), end: period.end }
  const two = [plan([item('1', [11])]), plan([item('2', [11])], [], { planId: 'q' as PlanId, period: earlier })]
  expect(monthNotices(two, today)).toMatchObject([{ planId: 'p', promised: 2 }])
})
