import fc from 'fast-check'
import { type EntryId, plainDate, type PlanId } from '../src/kernel/index.ts'
import { METRICS, type Metric } from '../src/ledger/index.ts'
import { EMPTY_CONTENT, type PlanContent, type PlanItem } from '../src/plan/plan-content.ts'
import { itemStandings } from '../src/plan/item-states.ts'
import type { ProgressRow } from '../src/plan/progress.ts'
import type { DraftSources } from '../src/plan/summary-drafting.ts'
import type { SummaryRecord } from '../src/plan/summary-facts.ts'

export const SUMMARY_YEAR = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }

/** A promise as somebody types it. */
export function promised(id: string, text: string, more: Partial<PlanItem> = {}): PlanItem {
  const nothing = { weeks: [], part: null, theme: null, owner: null, helpers: [], paragraphs: [] }
  return { id, text, months: [3], recurring: false, remit: 'union', ...nothing, ...more }
}

export function adopted(title: string, day: string, level: string): readonly SummaryRecord[] {
  const record = { entryId: title as EntryId, day: plainDate(day), title, amount: '1', level }
  return [
    { ...record, metric: 'dispatch.submitted' },
    { ...record, metric: 'dispatch.adopted' },
  ]
}

interface Given {
  readonly items: readonly PlanItem[]
  readonly progress?: readonly ProgressRow[]
  readonly records?: readonly SummaryRecord[]
  readonly headings?: readonly string[]
  readonly unplanned?: DraftSources['unplanned']
  readonly today?: string
}

/** Sources in which the items stand as the words and records say. */
export function summarySources(given: Given): DraftSources {
  const { items, progress = [], records = [], headings = [], unplanned = [] } = given
  const today = plainDate(given.today ?? '2026-11-22')
  const content: PlanContent = {
    ...{ ...EMPTY_CONTENT, title: '工会工作计划', period: SUMMARY_YEAR, items: [...items] },
    sections: headings.map((heading, index) => ({ level: 1, number: `${index + 1}、`, heading, paragraphs: [] })),
  }
  const ticking = records.filter(({ metric }) => metric === 'dispatch.submitted')
  const standings = itemStandings({
    ...{ items, period: SUMMARY_YEAR, progress, today },
    records: ticking.map(({ entryId, day, title }) => ({ entryId, day, title, kind: 'dispatch' })),
  })
  return {
    ...{ content, period: SUMMARY_YEAR, standings, records, unplanned, today },
    ...{ planId: '00000000-0000-4000-8000-000000000001' as PlanId, unitName: '芦花小学' },
  }
}

const TEXTS = [
  '慰问困难教职工47户',
  '举办春季插花沙龙',
  '报送工会信息两篇',
  '召开教代会',
  '开展1次师德宣讲',
  '健步走。',
]
const HEADINGS = ['一切为了教师', '关心教职工生活', '加强民主管理', '指导思想', '宣传信息工作', '主要工作', '文体活动']
const day = fc.integer({ min: 1, max: 28 })
const month = fc.integer({ min: 1, max: 12 })
const date = fc
  .tuple(month, day)
  .map(([m, d]) => plainDate(`2026-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`))

/** Any plan with any progress and records: what a draft must stay true over. */
export const anySummarySources: fc.Arbitrary<DraftSources> = fc
  .record({
    items: fc.array(
      fc.record({
        text: fc.constantFrom(...TEXTS),
        months: fc.uniqueArray(month, { maxLength: 4 }),
        recurring: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    headings: fc.array(fc.constantFrom(...HEADINGS), { maxLength: 6 }),
    acts: fc.array(
      fc.record({
        index: fc.nat({ max: 11 }),
        start: month.map((m) => plainDate(`2026-${String(m).padStart(2, '0')}-01`)),
        act: fc.constantFrom('done' as const, 'postponed' as const, 'dropped' as const),
        day: date,
      }),
      { maxLength: 20 },
    ),
    records: fc.array(
      fc.record({
        day: date,
        amount: fc.integer({ min: 1, max: 30 }).map(String),
        level: fc.constantFrom('city', 'district', null),
        metric: fc.constantFrom(...(Object.keys(METRICS) as Metric[])),
        title: fc.constantFrom(...TEXTS),
      }),
      { maxLength: 15 },
    ),
    unplanned: fc.array(fc.record({ day: date, text: fc.constantFrom(...TEXTS) }), { maxLength: 3 }),
    today: date,
  })
  .map(({ items, headings, acts, records, unplanned, today }) =>
    summarySources({
      items: items.map((item, index) => promised(`i${index + 1}`, item.text, item)),
      headings,
      today,
      records: records.map((record, index) => ({ ...record, entryId: `e${index}` as EntryId })),
      unplanned: unplanned.map((one, index) => ({ ...one, progressId: `u${index}` })),
      progress: acts.map(
        ({ index, start, act, day: on }): ProgressRow => ({
          ...{ act, itemId: `i${index + 1}`, windowStart: start, day: on, entryId: null, by: '周禾' },
          ...{ toMonth: plainDate('2026-12-01'), reason: '场地维修2个月', at: '2026-03-01T00:00:00.000Z' },
        }),
      ),
    }),
  )
