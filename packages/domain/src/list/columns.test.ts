import { expect, test } from 'vitest'
import { PersonId, type PlainDate } from '../kernel/index.ts'
import { assessedUnitColumns, isAssessedUnitShown } from './assessed-unit-list.ts'
import { sayDutyCell } from './duty-list.ts'
import { KEY_POINTS_COLUMNS, POINT_OUTCOME_COLUMNS } from './key-points-list.ts'
import { type ListColumn, sortRows } from './list-column.ts'
import { sayPost } from './person-list.ts'
import { REVIEW_COLUMNS } from './review-list.ts'
import type { Language } from './said.ts'
import { sayTargetPart } from './target-list.ts'
import { TITLE_COLUMNS } from './title-list.ts'
import { sayVisitors } from './visit-list.ts'

const day = (text: string) => text as PlainDate
const today = day('2026-11-22')

function said<Row>(columns: readonly ListColumn<Row>[], row: Row, language: Language) {
  return columns.map(({ say }) => say(row, language, today))
}

test('key points: with and without a period, a title and a version', () => {
  const row = {
    title: '2026 年要点',
    unitName: '区教育工会',
    state: 'issued',
    number: 2,
    points: 12,
    required: 5,
  } as const
  const period = { periodStart: day('2026-01-01'), periodEnd: day('2026-12-31') }
  expect(said(KEY_POINTS_COLUMNS, { ...row, ...period }, 'zh')).toEqual([
    ...['2026 年要点', '区教育工会', '2026年1月1日 至 2026年12月31日', '12 项，其中必选 5 项', '已发布', '第 2 版'],
  ])
  const draft = { ...row, title: '', state: 'draft', number: 0, periodStart: null, periodEnd: null } as const
  expect(said(KEY_POINTS_COLUMNS, draft, 'en')).toEqual([
    ...['(no title yet)', '区教育工会', 'No period yet', '12 points, 5 of them required', 'Draft', ''],
  ])
})

test('what came of a point: only the states that there are', () => {
  const answers = { asIssued: 3, localised: 2, leftOut: 1, silent: 4 }
  const states = { done: 2, late: 1, postponed: 0, dropped: 0, planned: 2 }
  const row = { point: { text: '慰问', required: true }, answers, states }
  expect(said(POINT_OUTCOME_COLUMNS, row, 'zh')).toEqual([
    ...['慰问', '必选', 5, 2, 1, 4, '已完成 2、逾期未完成 1、未到期 2'],
  ])
  expect(said(POINT_OUTCOME_COLUMNS, row, 'en').at(-1)).toBe('Done 2, Late 1, Not due 2')
})

test('a review waits as long as the branch may hand in, and no day longer', () => {
  const row = {
    ...({
      unitName: '一小',
      assessmentName: '2026',
      unitState: 'open',
      submittedAt: null,
      given: 0,
      asked: 9,
    } as const),
    ...{ selfDue: today, reviewDue: day('2026-12-05') },
  }
  expect(said(REVIEW_COLUMNS, row, 'zh')).toEqual([
    ...['一小', '2026', '12月5日（周六）', '0 / 9', '等自评，至 11月22日（周日）'],
  ])
  const state = (part: Partial<typeof row>) => said(REVIEW_COLUMNS, { ...row, ...part }, 'en').at(-1)
  expect(state({ selfDue: day('2026-11-21') })).toBe('not begun')
  expect(said(REVIEW_COLUMNS, { ...row, given: 3 }, 'en').at(-1)).toBe('under way')
  expect(said(REVIEW_COLUMNS, { ...row, given: 9, submittedAt: '2026-11-20T01:00:00Z' }, 'en').at(-1)).toBe('handed in')
})

test('a title: without an end, with what is due', () => {
  const row = {
    unitName: '一小',
    level: '先进',
    number: '007',
    validFrom: day('2026-01-01'),
    standing: 'valid',
  } as const
  expect(said(TITLE_COLUMNS, { ...row, validTo: null, due: null }, 'zh')).toEqual([
    ...['一小', '先进', '007', '2026年1月1日起', '有效'],
  ])
  const due = { kind: 'renewal', dueOn: day('2026-12-31') } as const
  expect(said(TITLE_COLUMNS, { ...row, validTo: day('2026-12-31'), due }, 'en').slice(3)).toEqual([
    ...['1 January 2026 to 31 December 2026', 'valid\nends 31 December 2026, may be renewed'],
  ])
})

test('a unit of an assessment: an exempt one has its reason only; a moved day says why', () => {
  const unit = {
    ...({ name: '一小', segment: 'primary', state: 'open', obligation: 'missing', exemptReason: null } as const),
    ...{ adjustment: null, dueOn: today, answered: 1, contested: 0, assigned: 1, reviewsIn: 0, receiptNo: null },
  }
  const columns = assessedUnitColumns({ claims: 9, minReviews: 2 })
  expect(said(columns, unit, 'zh')).toEqual(['一小', '小学', '逾期未交', '2026年11月22日', '1 / 9', '', '0 / 2', ''])
  const moved = {
    ...unit,
    obligation: 'open',
    adjustment: { kind: 'extension', reason: '停课', by: '林干部', on: today },
  } as const
  expect(said(columns, moved, 'zh')[2]).toBe('未交\n已延期：停课（林干部 2026年11月22日决定）')
  const exempt = { ...unit, exemptReason: '新建' }
  expect(said(columns, exempt, 'zh')).toEqual(['一小', '小学', '免检：新建', '', '', '', '', ''])
  const shown = (show: 'open' | 'late') => [unit, moved, exempt].map((each) => isAssessedUnitShown(each, show))
  expect([shown('late'), shown('open')]).toEqual([
    [true, false, false],
    [true, true, false],
  ])
})

test('a post says until when it is held, or from when on; what holds today says neither', () => {
  const post = { unitName: '一小', role: 'chair', portfolio: null, from: today, to: null } as const
  expect(sayPost(post, 'zh', today)).toBe('一小 工会主席')
  expect(sayPost({ ...post, to: today }, 'en', today)).toBe('一小 Chair (until 22 November 2026)')
  expect(sayPost({ ...post, from: day('2027-01-01'), portfolio: '宣传' }, 'zh', today)).toBe(
    '一小 工会主席 · 宣传（2027年1月1日 起）',
  )
})

test('duties, targets and visitors', () => {
  const cell = { state: 'soon', until: today, running: { count: '1', times: 2 }, missedTurns: 1, people: null } as const
  expect(sayDutyCell(cell, today, 'zh')).toEqual(['快到期', '1/2', '11月22日（周日）前', '一年内错过 1 次'])
  expect(sayDutyCell({ ...cell, people: { members: 0, done: 0, missed: 0 } }, today, 'en')[1]).toBe(
    'No members on the roster',
  )
  expect(sayDutyCell(null, today, 'en')).toEqual([])
  expect(sayDutyCell({ ...cell, until: day('2027-01-04') }, today, 'zh')[2]).toBe('2027年1月4日前')
  const part = { target: '5', done: '6', over: '1', gap: '0', reachedOn: today, daysEarly: 3 }
  const about = { end: day('2026-12-31'), today, language: 'zh' } as const
  expect(sayTargetPart(part, about)).toBe('提前 3 天完成 · 超额 1')
  const short = { ...part, over: '0', gap: '2', reachedOn: null, daysEarly: null }
  expect(sayTargetPart(short, about)).toBe('还差 2')
  expect(sayTargetPart(short, { ...about, end: day('2026-11-21') })).toBe('没有完成，差 2')
  const [first, second] = ['0190f000-0000-7000-8000-000000000001', '0190f000-0000-7000-8000-000000000002'].map((id) =>
    PersonId.parse(id),
  )
  if (first === undefined || second === undefined) throw new Error('two people')
  const visitors = [
    { personId: first, name: '甲' },
    { personId: second, name: '乙' },
  ]
  expect(sayVisitors({ visitors, leaderId: second }, 'zh')).toBe('乙（带队）、甲')
})

test('rows that are equal keep their order, and what is missing stands last both ways', () => {
  const rows = ['2', null, '10', '2'].map((exact, at) => ({ exact, at }))
  const order = (down: boolean) => sortRows(rows, ({ exact }) => ({ exact }), down).map(({ at }) => at)
  expect([order(false), order(true)]).toEqual([
    [0, 3, 2, 1],
    [2, 0, 3, 1],
  ])
})
