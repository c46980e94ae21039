import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, type KeyPointsId, type PlanId, plainDate } from '../kernel/index.ts'
import {
  compareVersions,
  contentFromEarlier,
  contentFromReading,
  doubtsOf,
  type DoubtSources,
  EMPTY_CONTENT,
  isRunning,
  isWritable,
  monthsOutside,
  openDoubts,
  periodAfter,
  PLAN_STATES,
  PlanContent,
  type PlanItem,
  type PlanReading,
  planLifecycle,
  planReceiptNumber,
  submitPlan,
  windowsOf,
  withItem,
} from './index.ts'

const YEAR = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const SCHOOL_YEAR = { start: plainDate('2025-09-01'), end: plainDate('2026-08-31') }

const READING: PlanReading = {
  kind: 'plan',
  title: '工会工作计划',
  titleParagraphs: [1],
  period: { start: '2026-01-01', end: '2026-12-31', evidence: '标题“2026年”' },
  guidingIdeology: null,
  goals: [],
  sections: [],
  schedule: [
    {
      months: [3],
      term: null,
      theme: '建家',
      items: [read('开展趣味运动会'), read('慰问困难教职工')],
      paragraphs: [1],
    },
    { months: [7, 8], term: null, theme: null, part: '上旬', items: [read('组织暑期疗休养')], paragraphs: [3] },
  ],
  passages: [],
  suggestions: [{ months: [5], text: '五月前完成换届', paragraph: 9 }],
  figures: [],
  noise: { score: 0, words: [] },
  warnings: [
    { code: 'cutText', paragraph: 6, text: '加强' },
    { code: 'cutText', paragraph: 6, text: '推进' },
  ],
  unread: [{ paragraph: 4, text: '（略）' }],
}

function read(text: string) {
  return { text, paragraphs: [2], recurring: false, remit: 'union', owner: null } as const
}

const draft: PlanContent = { ...contentFromReading(READING), period: YEAR }
const sources: DoubtSources = { kind: 'plan', content: draft, reading: READING, returned: [], keyPoints: [] }
const confirmed = (content: PlanContent, keys: readonly string[]): PlanContent => ({
  ...content,
  checks: Object.fromEntries(keys.map((key) => [key, { decision: 'confirmed' }])),
})

describe('a draft from a reading', () => {
  test('has every item with its months, and no period that nobody has chosen', () => {
    expect(contentFromReading(READING)).toMatchObject({ title: '工会工作计划', period: null, lastItem: 3, checks: {} })
    expect(draft.items.map(({ id, text, months, part }) => [id, text, months, part])).toEqual([
      ['i1', '开展趣味运动会', [3], null],
      ['i2', '慰问困难教职工', [3], null],
      ['i3', '组织暑期疗休养', [7, 8], '上旬'],
    ])
    expect(PlanContent.safeParse(draft).success).toBe(true)
  })

  test('from another file keeps the ids of the same words, the period and what was confirmed', () => {
    const [march, summer] = READING.schedule
    if (march === undefined || summer === undefined) throw new Error('no schedule')
    const other = {
      ...READING,
      schedule: [{ ...march, items: [read('新增一项'), read('慰问困难教职工')], paragraphs: [1] }, summer],
    }
    const again = contentFromReading(other, confirmed(draft, ['unread:4']))
    expect(again.items.map(({ id, text }) => [id, text])).toEqual([
      ['i4', '新增一项'],
      ['i2', '慰问困难教职工'],
      ['i3', '组织暑期疗休养'],
    ])
    expect([again.period, Object.keys(again.checks), again.lastItem]).toEqual([YEAR, ['unread:4'], 4])
  })

  test('from last year’s has its words, tells where they are from, and neither its period nor its checks', () => {
    const planId = '00000000-0000-4000-8000-000000000009' as PlanId
    const keyPointsId = '00000000-0000-4000-8000-000000000008' as KeyPointsId
    const origin = { keyPointsId, number: 1, pointId: 'k1' }
    const last = { ...confirmed(draft, ['unread:4']), title: '2025—2026学年计划（第2024号）', period: SCHOOL_YEAR }
    const old = { ...last, items: last.items.map((item) => ({ ...item, origin })) }
    const next = contentFromEarlier(old, planId)
    expect([next.period, next.checks, next.items.length, next.items[0]?.paragraphs]).toEqual([null, {}, 3, []])
    expect(next.begunFrom).toEqual({ planId, title: old.title, ...SCHOOL_YEAR })
    expect(next.items.filter((item) => 'origin' in item)).toEqual([])
    expect(PlanContent.parse(next)).toEqual(next)
    expect(next.title).toBe('2026—2027学年计划（第2024号）')
    // Of a term nobody can say which one follows.
    const term = { ...old, period: { start: plainDate('2025-09-01'), end: plainDate('2026-01-31') } }
    expect(contentFromEarlier(term, planId).title).toBe(old.title)
  })

  test('from last year’s is due in the same months of the year after', () => {
    const after = periodAfter(SCHOOL_YEAR)
    const starts = (period: typeof after) =>
      draft.items.flatMap((item) => windowsOf(item, period).map(({ start }) => start))
    expect(starts(after)).toEqual(starts(SCHOOL_YEAR).map((day) => addMonths(day, 12)))
    expect(periodAfter({ start: plainDate('2027-03-01'), end: plainDate('2027-02-28') })).toEqual({
      ...{ start: '2028-03-01', end: '2028-02-29' },
    })
  })
})

describe('doubts', () => {
  test('are the unread, the warnings and the suggestions, in the order of the document, each with its own key', () => {
    expect(doubtsOf(sources).map(({ key }) => key)).toEqual([
      'unread:4',
      'warning:cutText:6',
      'warning:cutText:6:2',
      'suggestion:9',
    ])
  })

  test('say that a summary is no plan, that a plan promises nothing, and that a month lies outside', () => {
    const summary = doubtsOf({ ...sources, kind: 'yearSummary' })
    expect(summary[0]).toMatchObject({ kind: 'kind', found: 'plan' })
    const empty = { ...sources, reading: undefined, content: { ...EMPTY_CONTENT, period: YEAR } }
    expect(doubtsOf(empty).map(({ kind }) => kind)).toEqual(['noItems'])
    expect(doubtsOf({ ...empty, kind: 'termSummary' })).toEqual([])
    const spring = { start: plainDate('2026-02-01'), end: plainDate('2026-06-30') }
    const outside = doubtsOf({ ...sources, content: { ...draft, period: spring } }).filter(
      ({ kind }) => kind === 'months',
    )
    expect(outside.map(({ itemId, months }) => [itemId, months])).toEqual([['i3', [7, 8]]])
  })

  test('a returned item that stands as it did is one, and no longer when it was changed or taken out', () => {
    const [item] = draft.items
    if (item === undefined) throw new Error('no item')
    const returned = [{ number: 1, itemId: 'i1', reason: '写明责任人', item }]
    const keys = (content: PlanContent) => doubtsOf({ ...sources, content, returned }).map(({ key }) => key)
    expect(keys(draft)[0]).toBe('returned:1:i1')
    expect(keys({ ...draft, items: [{ ...item, owner: '组宣委员' }] })).not.toContain('returned:1:i1')
    expect(keys({ ...draft, items: [] })).not.toContain('returned:1:i1')
  })

  test('an open one stands in the way, each by itself, and none does when all were looked at', () => {
    const keys = doubtsOf(sources).map(({ key }) => key)
    for (const left of keys) {
      const content = confirmed(
        draft,
        keys.filter((key) => key !== left),
      )
      expect(openDoubts(doubtsOf(sources), content.checks).map(({ key }) => key)).toEqual([left])
      expect(submitPlan({ ...sources, content, handedInFor: undefined })).toMatchObject({
        refusal: { code: 'planDoubtsOpen', detail: { count: 1 } },
      })
    }
    const done = { ...sources, content: confirmed(draft, keys), handedInFor: undefined }
    expect(submitPlan(done)).toEqual({ ok: true, value: YEAR })
  })

  test('waving off needs a reason, confirming does not', () => {
    const check = (decision: object) => PlanContent.safeParse({ ...draft, checks: { 'unread:4': decision } }).success
    expect([
      check({ decision: 'confirmed' }),
      check({ decision: 'waived', reason: '页眉' }),
      check({ decision: 'waived', reason: ' ' }),
      check({ decision: 'waived' }),
    ]).toEqual([true, true, false, false])
  })
})

test('without title or period nothing is handed in, and a period once handed in stays', () => {
  const of = (content: PlanContent, handedInFor?: typeof YEAR) =>
    submitPlan({ kind: 'plan', content, reading: undefined, returned: [], keyPoints: [], handedInFor })
  expect(of({ ...draft, title: '', period: null })).toMatchObject({
    refusal: { code: 'planIncomplete', detail: { missing: ['title', 'period'] } },
  })
  expect(of(draft, SCHOOL_YEAR)).toMatchObject({ refusal: { code: 'planPeriodFixed', detail: SCHOOL_YEAR } })
  for (const moved of [
    { ...YEAR, start: plainDate('2026-02-01') },
    { ...YEAR, end: plainDate('2026-11-30') },
  ])
    expect(of(draft, moved)).toMatchObject({ refusal: { code: 'planPeriodFixed' } })
  expect(of(draft, YEAR).ok).toBe(true)
})

test('the lifecycle: what is handed in is taken or given back, and what is taken is only revised as a new version', () => {
  expect(planLifecycle.moves).toEqual({
    draft: { submit: 'submitted', discard: 'discarded' },
    submitted: { returnItems: 'returned', accept: 'accepted' },
    returned: { submit: 'submitted' },
    accepted: { revise: 'revising', close: 'closed' },
    revising: { submit: 'submitted', dropRevision: 'accepted' },
    discarded: { restore: 'draft' },
    closed: {},
  })
  expect(PLAN_STATES.filter(isWritable)).toEqual(['draft', 'returned', 'revising'])
  expect(PLAN_STATES.filter(isRunning)).toEqual(['submitted', 'returned', 'accepted', 'revising'])
})

describe('when an item is due', () => {
  test('once: from its first month to the end of its last; over the new year too', () => {
    expect(windowsOf({ months: [7, 8], recurring: false }, YEAR)).toEqual([{ start: '2026-07-01', end: '2026-08-31' }])
    expect(windowsOf({ months: [12, 1], recurring: false }, SCHOOL_YEAR)).toEqual([
      { start: '2025-12-01', end: '2026-01-31' },
    ])
  })
  test('recurring: every month by itself; without months the whole period; outside it never', () => {
    expect(windowsOf({ months: [3, 1], recurring: true }, YEAR).map(({ start }) => start)).toEqual([
      '2026-01-01',
      '2026-03-01',
    ])
    expect(windowsOf({ months: [], recurring: false }, YEAR)).toEqual([YEAR])
    const spring = { start: plainDate('2026-02-10'), end: plainDate('2026-06-30') }
    expect(windowsOf({ months: [9], recurring: false }, spring)).toEqual([])
    expect(monthsOutside({ months: [2, 6, 7, 1] }, spring)).toEqual([7, 1])
  })
})

describe('two versions', () => {
  const withOwner = (owner: string): PlanContent => ({
    ...draft,
    items: draft.items.map((item) => (item.id === 'i2' ? { ...item, owner } : item)),
  })
  test('items are found again by their id, and their changed fields are named', () => {
    const after = withItem(
      { ...withOwner('生活委员'), items: withOwner('生活委员').items.slice(1) },
      {
        ...plain('新增：教代会'),
        months: [11],
      },
    )
    const { items, sameItems, texts } = compareVersions(draft, after)
    expect(items.map(({ change, before, after: now, fields }) => [change, before?.id, now?.id, fields])).toEqual([
      ['changed', 'i2', 'i2', ['owner']],
      ['added', undefined, 'i4', []],
      ['removed', 'i1', undefined, []],
    ])
    expect([sameItems, texts]).toEqual([1, []])
  })
  test('new words under the same id are a change, and no item that came and one that went', () => {
    const reworded = draft.items.map((item) =>
      item.id === 'i1' ? { ...item, text: '开展秋季运动会', months: [9] } : item,
    )
    expect(compareVersions(draft, { ...draft, items: reworded })).toMatchObject({
      items: [{ change: 'changed', before: { id: 'i1' }, after: { id: 'i1' }, fields: ['text', 'months'] }],
      sameItems: 2,
    })
  })
  test('an item under another id is the same when its words are', () => {
    const renamed = { ...draft, items: draft.items.map((item, index) => ({ ...item, id: `i${index + 11}` })) }
    expect(compareVersions(draft, renamed)).toMatchObject({ items: [], sameItems: 3 })
  })
  test('title, goals and sections are compared by their texts', () => {
    const after = { ...draft, title: '工会工作要点', goals: [{ text: '建成模范之家', paragraphs: [] }] }
    expect(compareVersions(draft, after).texts).toEqual([
      { part: 'title', before: ['工会工作计划'], after: ['工会工作要点'] },
      { part: 'goals', before: [], after: ['建成模范之家'] },
    ])
  })
  test('property: nothing is lost and nothing is counted twice, in both directions', () => {
    const items = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 1, max: 12 }).map((n) => `i${n}`), text: fc.constantFrom('甲', '乙', '丙') }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    const of = (some: readonly { id: string; text: string }[]): PlanContent => ({
      ...draft,
      items: some.map(({ id, text }) => ({ ...plain(text), id })),
    })
    fc.assert(
      fc.property(items, items, (a, b) => {
        const { items: changes, sameItems } = compareVersions(of(a), of(b))
        const count = (change: string) => changes.filter((one) => one.change === change).length
        expect(sameItems + count('changed') + count('added')).toBe(b.length)
        expect(sameItems + count('changed') + count('removed')).toBe(a.length)
        expect(compareVersions(of(a), of(a))).toMatchObject({ items: [], texts: [], sameItems: a.length })
      }),
    )
  })
})

test('a receipt’s number is read from the hash', () => {
  expect(planReceiptNumber('4f2a91c7'.padEnd(64, '0'))).toBe('4F2A-91C7')
})

function plain(text: string): Omit<PlanItem, 'id'> {
  return {
    ...{ text, months: [], weeks: [], part: null, theme: null, owner: null, helpers: [], recurring: false },
    ...{ remit: 'union', paragraphs: [] },
  }
}
