import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type EntryId, plainDate } from '../kernel/index.ts'
import {
  acceptProgress,
  countStandings,
  itemStandings,
  matchRecord,
  type PlanItem,
  ProgressDraft,
  type ProgressRow,
  type TickingRecord,
} from './index.ts'

const YEAR = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const MARCH = { start: plainDate('2026-03-01'), end: plainDate('2026-03-31') }

const ITEM: PlanItem = {
  ...{ id: 'i1', text: '举办春季插花沙龙', months: [3], weeks: [], part: null, theme: null, owner: null },
  ...{ helpers: [], recurring: false, remit: 'union', paragraphs: [] },
}

function said(act: ProgressRow['act'], more: Partial<ProgressRow> = {}): ProgressRow {
  const nothing = { day: null, toMonth: null, reason: null, entryId: null }
  return {
    act,
    itemId: 'i1',
    windowStart: MARCH.start,
    ...nothing,
    by: '周禾',
    at: '2026-03-01T00:00:00.000Z',
    ...more,
  }
}

function record(title: string, day: string): TickingRecord {
  return { entryId: title as EntryId, kind: 'dispatch', day: plainDate(day), title }
}

function standing(today: string, progress: readonly ProgressRow[] = [], records: readonly TickingRecord[] = []) {
  const [one] = itemStandings({ items: [ITEM], period: YEAR, progress, records, today: plainDate(today) })
  if (one === undefined) throw new Error('no window')
  return one
}

describe('how an item stands', () => {
  test('planned to the end of its last day, late from the next', () => {
    expect([standing('2026-03-31').state, standing('2026-04-01').state]).toEqual(['planned', 'late'])
  })

  test('done because a person says so, with the day; after the last day it says that too', () => {
    const done = standing('2026-05-01', [said('done', { day: plainDate('2026-04-02') })])
    expect(done).toMatchObject({
      state: 'done',
      afterDue: true,
      doneBy: { by: 'person', on: '2026-04-02', name: '周禾' },
    })
  })

  test('done because a record says so, until somebody says that the record is another matter', () => {
    const records = [record('春季插花沙龙圆满举行', '2026-03-09')]
    expect(standing('2026-05-01', [], records)).toMatchObject({
      state: 'done',
      afterDue: false,
      doneBy: { by: 'record', match: { rule: 'sameWords' } },
    })
    const not = said('notThisRecord', { entryId: '春季插花沙龙圆满举行' as EntryId })
    expect(standing('2026-05-01', [not], records).state).toBe('late')
    expect(standing('2026-05-01', [said('dropped', { reason: '场地停用' })], records).state).toBe('dropped')
  })

  test('postponed is not late before its new month has passed, and then it is', () => {
    const later = said('postponed', { toMonth: plainDate('2026-05-01'), reason: '外出培训' })
    expect(standing('2026-05-31', [later])).toMatchObject({
      state: 'postponed',
      dueOn: '2026-05-31',
      reason: '外出培训',
    })
    expect(standing('2026-06-01', [later])).toMatchObject({ state: 'late', postponedTo: '2026-05-01' })
  })

  test('the last word holds, and a withdrawn one leaves nothing', () => {
    const words = [said('dropped', { reason: '停办' }), said('withdrawn')]
    expect(standing('2026-03-10', words)).toMatchObject({ state: 'planned', reason: null })
    expect(standing('2026-03-10', [...words, said('done', { day: plainDate('2026-03-09') })]).state).toBe('done')
  })

  test('a recurring item stands by itself in each of its months', () => {
    const item = { ...ITEM, months: [1, 2], recurring: true }
    const done = said('done', { windowStart: plainDate('2026-01-01'), day: plainDate('2026-01-20') })
    const of = { items: [item], period: YEAR, progress: [done], records: [], today: plainDate('2026-02-01') }
    expect(itemStandings(of).map(({ window, state }) => [window.start, state])).toEqual([
      ['2026-01-01', 'done'],
      ['2026-02-01', 'planned'],
    ])
  })

  test('property: one standing for each window whatever was said, and the states add up', () => {
    const act = fc.constantFrom<ProgressRow>(
      said('done', { day: plainDate('2026-03-02') }),
      said('postponed', { toMonth: plainDate('2026-05-01'), reason: '外出' }),
      said('dropped', { reason: '停办' }),
      said('withdrawn'),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), fc.integer({ min: 0, max: 400 }), (progress, days) => {
        const today = addDays(YEAR.start, days)
        const all = itemStandings({ items: [ITEM], period: YEAR, progress, records: [], today })
        expect(all).toHaveLength(1)
        const counts = countStandings(all, 2)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3)
        const last = progress.findLast(({ act: one }) => one !== 'notThisRecord')?.act
        if (last === 'done' || last === 'dropped') expect(all[0]?.state).toBe(last)
        if (last === undefined || last === 'withdrawn')
          expect(all[0]?.state).toBe(today > MARCH.end ? 'late' : 'planned')
      }),
    )
  })
})

describe('which record ticks an item', () => {
  const match = (text: string, ...records: readonly TickingRecord[]) => matchRecord(text, MARCH, records)?.rule

  test('a long run of the same words does, everyday words do not', () => {
    expect(match('举办女教职工插花沙龙', record('插花沙龙点亮春天', '2026-03-08'))).toBeUndefined()
    expect(match('举办春季插花沙龙活动', record('记“春季插花沙龙”', '2026-03-08'))).toBe('sameWords')
    expect(match('学校工会组织教职工开展活动', record('学校工会组织教职工开展活动', '2026-03-08'))).toBeUndefined()
  })

  test('work that this ledger records is ticked by any record of its months, and of no other', () => {
    expect(match('报送工会信息两篇', record('运动会简讯', '2026-03-31'))).toBe('kindOfWork')
    expect(match('报送工会信息两篇', record('运动会简讯', '2026-04-01'))).toBeUndefined()
    expect(match('看望困难职工', record('运动会简讯', '2026-03-31'))).toBeUndefined()
  })

  test('a record before the window or more than a month after it is of another time', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01']
    expect(days.map((day) => match('举办春季插花沙龙', record('春季插花沙龙', day)))).toEqual([
      undefined,
      'sameWords',
      'sameWords',
      undefined,
    ])
  })
})

describe('a word on an item', () => {
  const read = (draft: object) => ProgressDraft.parse({ itemId: 'i1', windowStart: MARCH.start, ...draft })
  const context = { window: MARCH, today: plainDate('2026-03-20') }

  test('nothing is done tomorrow, and nothing is postponed to where it is', () => {
    const done = (day: string) => acceptProgress(read({ act: 'done', day, note: null }), context).ok
    expect([done('2026-03-20'), done('2026-03-21')]).toEqual([true, false])
    const to = (toMonth: string) => acceptProgress(read({ act: 'postponed', toMonth, reason: '外出' }), context).ok
    expect([to('2026-04-01'), to('2026-03-01'), to('2026-02-01')]).toEqual([true, false, false])
    expect(acceptProgress(read({ act: 'withdrawn' }), { ...context, window: undefined }).ok).toBe(false)
  })

  test('dropping and postponing need a reason', () => {
    expect(
      ProgressDraft.safeParse({ act: 'dropped', itemId: 'i1', windowStart: MARCH.start, reason: '' }).success,
    ).toBe(false)
  })
})
