import { describe, expect, test } from 'vitest'
import type { KeyPointsId, PlainDate, PlanId, UnitId } from '../kernel/index.ts'
import {
  type AnsweringPlan,
  answersOf,
  answerTo,
  compareKeyPoints,
  countAnswers,
  doubtsOf,
  EMPTY_CONTENT,
  EMPTY_KEY_POINTS,
  type IssuedKeyPoints,
  issueKeyPoints,
  itemFromPoint,
  itemStandings,
  type KeyPointsContent,
  keyPointCheck,
  keyPointsFromReading,
  missingPoints,
  newPoint,
  openDoubts,
  type PlanContent,
  type PlanReading,
  similarPlans,
  withItem,
  withPoint,
} from './index.ts'

const keyPointsId = '00000000-0000-4000-8000-000000000001' as KeyPointsId
const days = (start: string, end: string) => ({ start: start as PlainDate, end: end as PlainDate })
const PERIOD = days('2026-09-01', '2027-08-31')

const FIRST: KeyPointsContent = [
  { ...newPoint('召开教职工代表大会，审议学校重要事项'), months: [12, 1], required: true, hint: '写明届次' },
  { ...newPoint('组织教职工文体活动'), term: 'autumn' as const },
  { ...newPoint('走访慰问困难教职工'), months: [9, 1], recurring: true, required: true },
].reduce(withPoint, { ...EMPTY_KEY_POINTS, title: '工作要点', period: PERIOD })
const ISSUED: IssuedKeyPoints = { keyPointsId, number: 1, content: FIRST }
const VERSIONS = new Map([[1, FIRST]])

const point = (id: string, of = FIRST) => {
  const found = of.points.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const origin = (pointId: string, number = 1) => ({ keyPointsId, number, pointId })
const EMPTY_PLAN: PlanContent = { ...EMPTY_CONTENT, title: '计划', period: PERIOD }
const taken = (...ids: readonly string[]) =>
  ids.reduce((plan, id) => withItem(plan, itemFromPoint(point(id), origin(id))), EMPTY_PLAN)
const own = (text: string): Parameters<typeof withItem>[1] => {
  const { origin: _, ...item } = itemFromPoint({ ...newPoint(text), id: 'k9' }, origin('k9'))
  return item
}

describe('issuing', () => {
  test('needs a title, days and points; a later version a change and the same days', () => {
    expect(issueKeyPoints(EMPTY_KEY_POINTS, undefined)).toMatchObject({
      refusal: { code: 'keyPointsIncomplete', detail: { missing: ['title', 'period', 'points'] } },
    })
    expect(issueKeyPoints(FIRST, undefined)).toEqual({ ok: true, value: PERIOD })
    expect(issueKeyPoints(FIRST, FIRST)).toMatchObject({ refusal: { code: 'keyPointsUnchanged' } })
    const moved = { ...FIRST, period: days('2026-01-01', '2026-12-31') }
    expect(issueKeyPoints(moved, FIRST)).toMatchObject({ refusal: { code: 'keyPointsPeriodFixed' } })
    expect(issueKeyPoints({ ...FIRST, title: '工作要点（修订）' }, FIRST)).toMatchObject({ ok: true })
  })

  test('says what a later version has added, removed and changed', () => {
    const points = FIRST.points.filter(({ id }) => id !== 'k2')
    const later = withPoint(
      { ...FIRST, points: points.map((one) => (one.id === 'k1' ? { ...one, months: [12], hint: null } : one)) },
      newPoint('新增一项'),
    )
    const diff = compareKeyPoints(FIRST, later)
    expect([diff.added.map(({ id }) => id), diff.removed.map(({ id }) => id), diff.same]).toEqual([['k4'], ['k2'], 1])
    expect(diff.changed).toMatchObject([{ before: { id: 'k1' }, fields: ['months', 'hint'] }])
    expect(compareKeyPoints(later, FIRST)).toMatchObject({ added: [{ id: 'k2' }], removed: [{ id: 'k4' }] })
  })
})

describe('what a plan takes over', () => {
  test('remembers where it is from, has the months of a term, and nobody in charge', () => {
    expect(taken('k2').items).toMatchObject([
      { id: 'i1', months: [9, 10, 11, 12], owner: null, recurring: false, origin: origin('k2') },
    ])
  })

  test('is answered as issued, changed, left out with a reason, or not at all', () => {
    const answer = (id: string, plan: PlanContent) =>
      answerTo({ keyPointsId, point: point(id), versions: VERSIONS }, plan)
    const plan = taken('k1')
    expect(answer('k1', plan)).toMatchObject({ answer: 'asIssued', changed: [] })
    const reordered = { ...plan, items: plan.items.map((item) => ({ ...item, months: [1, 12], owner: '王主席' })) }
    expect(answer('k1', reordered)).toMatchObject({ answer: 'asIssued' })
    const moved = { ...plan, items: plan.items.map((item) => ({ ...item, months: [11], text: '召开三届二次教代会' })) }
    expect(answer('k1', moved)).toMatchObject({ answer: 'localised', changed: ['text', 'months'] })
    expect(answer('k3', plan)).toMatchObject({ answer: 'silent', reason: null })
    const waived = { decision: 'waived', reason: '本校无困难教职工' } as const
    const left = { ...plan, checks: { [keyPointCheck(origin('k3'))]: waived } }
    expect(answer('k3', left)).toMatchObject({ answer: 'leftOut', reason: waived.reason })
    const nodded = { ...plan, checks: { [keyPointCheck(origin('k3'))]: { decision: 'confirmed' } as const } }
    expect(answer('k3', nodded)).toMatchObject({ answer: 'silent' })
  })

  test('is compared with the version that it was taken from, and not with what was issued since', () => {
    const later = { ...FIRST, points: FIRST.points.map((one) => (one.id === 'k1' ? { ...one, months: [11] } : one)) }
    const versions = new Map([...VERSIONS, [2, later]])
    const asked = { keyPointsId, point: point('k1', later), versions }
    expect(answerTo(asked, taken('k1'))).toMatchObject({ answer: 'asIssued' })
  })

  test('counts what a branch has written in the very words too, whatever its marks', () => {
    const plan = withItem(EMPTY_PLAN, own('1.召开教职工代表大会, 审议学校重要事项，落实提案。'))
    expect(missingPoints(plan, [ISSUED]).map(({ point: { id } }) => id)).toEqual(['k3'])
    const short = withPoint({ ...EMPTY_KEY_POINTS, period: PERIOD }, { ...newPoint('体检'), required: true })
    const longer = withItem(EMPTY_PLAN, own('组织教职工体检并建立档案'))
    expect(missingPoints(longer, [{ keyPointsId, number: 1, content: short }])).toHaveLength(1)
  })
})

describe('a required key point that is missing', () => {
  const doubts = (content: PlanContent, kind: 'plan' | 'yearSummary' = 'plan') =>
    doubtsOf({ kind, content, reading: undefined, returned: [], keyPoints: [ISSUED] })

  test('is doubtful until it is taken over or left out with a reason; a nod is no answer', () => {
    const plan = taken('k1')
    const [doubt] = doubts(plan)
    expect(doubt).toMatchObject({ kind: 'keyPoint', text: '走访慰问困难教职工', months: [9, 1], point: origin('k3') })
    const key = doubt?.key ?? ''
    expect(openDoubts(doubts(plan), { [key]: { decision: 'confirmed' } })).toHaveLength(1)
    expect(openDoubts(doubts(plan), { [key]: { decision: 'waived', reason: '没有' } })).toEqual([])
    expect(doubts(taken('k1', 'k3'))).toEqual([])
  })

  test('is none of a summary’s, of other days, and before the days are chosen', () => {
    expect(doubts(taken('k1'), 'yearSummary')).toEqual([])
    expect(doubts({ ...taken('k1'), period: days('2025-01-01', '2026-08-31') })).toEqual([])
    expect(doubts({ ...taken('k1'), period: days('2026-01-01', '2026-09-01') })).not.toEqual([])
    expect(doubts({ ...taken('k1'), period: null })).toEqual([])
  })
})

describe('what came of a key point', () => {
  const unitId = (nth: number) => `00000000-0000-4000-8000-00000000010${nth}` as UnitId
  const planId = (nth: number) => `00000000-0000-4000-8000-00000000020${nth}` as PlanId
  const plan = (nth: number, unit: number, of: PlanContent): AnsweringPlan => ({
    ...{ planId: planId(nth), unitId: unitId(unit), items: of.items, checks: of.checks },
    standings: itemStandings({ ...of, period: PERIOD, progress: [], records: [], today: '2026-10-01' as PlainDate }),
  })

  test('is one answer for each union, of its several plans the one that says most, with all its items', () => {
    const left = {
      ...EMPTY_PLAN,
      checks: { [keyPointCheck(origin('k3'))]: { decision: 'waived', reason: '无' } },
    } as const
    const moved = { ...taken('k3'), items: taken('k3').items.map((item) => ({ ...item, months: [10] })) }
    const plans = [
      plan(1, 1, EMPTY_PLAN),
      plan(2, 1, taken('k3')),
      plan(3, 2, left),
      plan(4, 3, moved),
      plan(5, 4, EMPTY_PLAN),
    ]
    const answers = answersOf({ keyPointsId, point: point('k3'), versions: VERSIONS }, plans)
    expect(answers.map(({ unitId: of, planId: by, answer }) => [of, by, answer])).toEqual([
      [unitId(1), planId(2), 'asIssued'],
      [unitId(2), planId(3), 'leftOut'],
      [unitId(3), planId(4), 'localised'],
      [unitId(4), planId(5), 'silent'],
    ])
    expect(countAnswers(answers)).toEqual({
      answers: { asIssued: 1, leftOut: 1, localised: 1, silent: 1 },
      // September of the first is over; January of the first and October of the third are not.
      states: { planned: 2, done: 0, late: 1, postponed: 0, dropped: 0 },
    })
  })
})

describe('from a document', () => {
  const reading: PlanReading = {
    ...{ kind: 'plan', title: '2026年工作要点', titleParagraphs: [1], period: null, guidingIdeology: null, goals: [] },
    ...{ schedule: [], passages: [], suggestions: [], figures: [], warnings: [], unread: [] },
    noise: { score: 0, words: [] },
    sections: [
      { level: 1, number: '一、', heading: '民主管理', paragraphs: [2] },
      { level: 2, number: '（一）', heading: '规范教代会', paragraphs: [3] },
      { level: 2, number: '（二）', heading: '推进校务公开', paragraphs: [4] },
      { level: 1, number: '二、', heading: '自身建设', paragraphs: [5] },
    ],
  }

  test('by subject every innermost heading is a point, by month every item', () => {
    const { title, period, points } = keyPointsFromReading(reading)
    expect([title, period]).toEqual(['2026年工作要点', null])
    expect(points.map(({ id, text }) => [id, text])).toEqual([
      ['k1', '规范教代会'],
      ['k2', '推进校务公开'],
      ['k3', '自身建设'],
    ])
    const item = { text: '慰问', paragraphs: [7], recurring: true, remit: 'union' as const, owner: '张某某' }
    const schedule = [{ months: [12, 1], term: null, theme: '暖冬', items: [item], paragraphs: [6] }]
    expect(keyPointsFromReading({ ...reading, schedule }).points).toEqual([
      { ...newPoint('慰问', [7]), id: 'k1', months: [12, 1], theme: '暖冬', recurring: true },
    ])
  })
})

describe('similar plans', () => {
  const issued = Array.from({ length: 20 }, (_, at) => `第${at}项按照区教育工会部署做好本年度${at * 7}号重点工作`)
  const planOf = (ownWords: string) => `${issued.map((text, at) => `${at + 1}. ${text}。`).join('\n')}\n${ownWords}`

  test('are not those that share nothing but what was issued for all', () => {
    const plans = [
      { id: 'a', text: planOf('组织高三教师假期看望离退休老同志并听取意见') },
      { id: 'b', text: planOf('开放瑜伽社团与合唱团招募新学期成员若干名') },
    ]
    expect(similarPlans(plans).pairs).toHaveLength(1)
    expect(similarPlans(plans, { without: issued }).pairs).toEqual([])
    const copy = { id: 'c', text: planOf('组织高三教师假期看望离退休老同志并听取意见') }
    expect(similarPlans([...plans, copy], { without: issued }).pairs).toEqual([
      { first: 'a', second: 'c', percent: 100 },
    ])
  })
})
