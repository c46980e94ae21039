import { describe, expect, test } from 'vitest'
import { type EntryId, type PlanId, plainDate } from '../kernel/index.ts'
import { calendarDays, dayOfItem, eventsBetween, lastWeekday, type PlanHistory, planEvents } from './calendar-events.ts'
import { itemStandings } from './item-states.ts'
import type { PlanItem } from './plan-content.ts'
import type { ProgressRow } from './progress.ts'

const period = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const planId = 'p' as PlanId
const today = plainDate('2026-03-20')

const item = (id: string, months: number[], more: Partial<PlanItem> = {}): PlanItem => ({
  ...{ id, text: `事项${id}`, months, weeks: [], part: null, theme: null, owner: '组宣委员', helpers: [] },
  ...{ recurring: false, remit: 'union', paragraphs: [], ...more },
})

const said = (act: ProgressRow['act'], itemId: string, more: Partial<ProgressRow> = {}): ProgressRow => ({
  ...{ act, itemId, windowStart: plainDate('2026-03-01'), day: null, toMonth: null, reason: null, entryId: null },
  ...{ by: '周禾', at: '2026-03-10T00:00:00.000Z', ...more },
})

function history(versions: readonly (readonly PlanItem[])[], progress: readonly ProgressRow[] = []): PlanHistory {
  const items = versions.at(-1) ?? []
  return {
    ...{ planId, unitName: '第一中学工会', title: '工会工作计划', period, progress },
    versions: versions.map((of, at) => ({
      number: at + 1,
      submittedAt: `2026-0${at + 1}-05T00:00:00.000Z`,
      items: of,
    })),
    standings: itemStandings({ items, period, progress, records: [], today }),
  }
}

const shown = (...of: Parameters<typeof history>) =>
  planEvents(history(...of)).map(({ uid, day, sequence, cancelled, state }) => [
    ...[uid.slice(2, -'@jianjia'.length), day, sequence, cancelled ? 'cancelled' : state],
  ])

describe('the day of an event', () => {
  test.each([
    ['2026-05-29', '2026-05-29'],
    ['2026-05-30', '2026-05-29'],
    ['2026-05-31', '2026-05-29'],
    ['2026-06-01', '2026-06-01'],
    ['2023-12-31', '2023-12-29'],
  ])('of %s the last weekday is %s', (day, expected) => {
    expect(lastWeekday(plainDate(day))).toBe(expected)
  })

  test('a month without a day is its last weekday; its thirds end on the 10th and the 20th, or the weekday before', () => {
    const may = { start: plainDate('2026-05-01'), end: plainDate('2026-05-31') }
    const days = ([null, '上旬', '中旬', '下旬'] as const).map((part) => dayOfItem({ part }, may))
    expect(days).toEqual(['2026-05-29', '2026-05-08', '2026-05-20', '2026-05-29'])
  })

  test('a third that is over before the period begins, or after it has ended, is shown where the period ends', () => {
    const rest = { start: plainDate('2026-05-15'), end: plainDate('2026-05-29') }
    expect(dayOfItem({ part: '上旬' }, rest)).toBe('2026-05-29')
    expect(dayOfItem({ part: '中旬' }, { ...rest, end: plainDate('2026-05-18') })).toBe('2026-05-18')
  })
})

describe('the events of a plan', () => {
  test('once is one event, where its months end; recurring is one for each month', () => {
    expect(shown([[item('i1', [3, 4, 5]), item('i2', [3, 5], { recurring: true })]])).toEqual([
      ['i1', '2026-05-29', 0, 'planned'],
      ['i2-2026-03', '2026-03-31', 0, 'planned'],
      ['i2-2026-05', '2026-05-29', 0, 'planned'],
    ])
  })

  test('a version that moves an item keeps its event and counts higher; what it leaves out is cancelled', () => {
    const first = [item('i1', [3]), item('i2', [3])]
    expect(shown([first])).toEqual([
      ['i1', '2026-03-31', 0, 'planned'],
      ['i2', '2026-03-31', 0, 'planned'],
    ])
    expect(shown([first, [item('i1', [4])]])).toEqual([
      ['i1', '2026-04-30', 2, 'planned'],
      ['i2', '2026-03-31', 2, 'cancelled'],
    ])
  })

  test('done, dropped, postponed and taken back: every word counts higher, a postponed one has its new day', () => {
    const items = [item('i1', [3])]
    const done = said('done', 'i1', { day: plainDate('2026-03-09') })
    const postponed = said('postponed', 'i1', { toMonth: plainDate('2026-05-01'), reason: '场地未定' })
    const dropped = said('dropped', 'i1', { reason: '不再需要' })
    expect(shown([items], [done])).toEqual([['i1', '2026-03-31', 2, 'done']])
    expect(shown([items], [done, postponed])).toEqual([['i1', '2026-05-29', 4, 'postponed']])
    expect(shown([items], [done, postponed, dropped])).toEqual([['i1', '2026-03-31', 6, 'cancelled']])
    const back = said('withdrawn', 'i1', { at: '2026-03-12T00:00:00.000Z' })
    expect(shown([items], [done, postponed, dropped, back])).toEqual([['i1', '2026-03-31', 8, 'planned']])
    expect(planEvents(history([items], [done, back]))[0]?.changedAt).toBe(back.at)
  })

  test('the tick of a record counts higher although nobody said a word, and a word after it higher still', () => {
    const items = [item('i1', [3], { text: '组织太极拳比赛决赛活动' })]
    const plan = history([items])
    const record = {
      entryId: 'e' as EntryId,
      kind: 'dispatch',
      day: plainDate('2026-03-12'),
      title: '太极拳比赛决赛举行',
    } as const

    const standings = itemStandings({ items, period, progress: [], records: [record], today })
    expect(planEvents({ ...plan, standings })).toMatchObject([{ state: 'done', sequence: 1, owner: '组宣委员' }])
    expect(shown([items], [said('notThisRecord', 'i1')])).toEqual([['i1', '2026-03-31', 2, 'planned']])
  })
})

test('a calendar reaches half a year back and thirteen months ahead, in the order of days', () => {
  const days = calendarDays(today)
  expect(days).toEqual({ start: '2025-09-20', end: '2027-04-20' })
  const events = planEvents(history([[item('i1', [6]), item('i2', [3])]]))
  expect(eventsBetween(events, days).map(({ day }) => day)).toEqual(['2026-03-31', '2026-06-30'])
  expect(eventsBetween(events, { ...days, start: plainDate('2026-06-01') })).toHaveLength(1)
  expect(eventsBetween(events, { ...days, end: plainDate('2026-06-29') })).toHaveLength(1)
})
