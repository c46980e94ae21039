import { expect, test } from 'vitest'
import { MeasureQuery } from '../ledger/index.ts'
import { ObligationKind } from '../obligation/index.ts'
import { Criterion, ObligationFact } from './criterion.ts'
import { describeCriterion, describeRuleOf } from './describe-criterion.ts'
import { describeQuery } from './describe-query.ts'
import { describeRule } from './describe-rule.ts'
import { buildPreset } from './presets/presets.ts'
import { Rule } from './rule.ts'

const assessment = { kind: 'assessment' }
const adopted = { metric: 'dispatch.adopted' }

test.each([
  [
    { aggregate: 'sum', of: adopted, window: assessment },
    '考核期内采用信息的合计',
    'sum of dispatches adopted within the assessed period',
  ],
  [
    {
      aggregate: 'sum',
      of: { ...adopted, levels: ['city', 'province'], kinds: ['news'] },
      window: { kind: 'trailingMonths', months: 24 },
    },
    '截至考核期末的 24 个月内采用信息（级别：市级、省级；类型：信息）的合计',
    'sum of dispatches adopted (level: city, province; kind: news) within the 24 months to the end of the assessed period',
  ],
  [
    { aggregate: 'distinct', of: adopted, window: { kind: 'named', start: '2025-09-01', end: '2026-08-31' } },
    '2025-09-01 至 2026-08-31 期间采用信息涉及的不同对象数',
    'number of different subjects of dispatches adopted from 2025-09-01 to 2026-08-31',
  ],
  [
    { aggregate: 'ratio', of: adopted, over: { metric: 'dispatch.submitted' }, window: assessment },
    '考核期内采用信息占报送信息的比例',
    'dispatches adopted as a share of dispatches submitted within the assessed period',
  ],
  [
    { aggregate: 'countBy', of: adopted, by: 'level', window: assessment },
    '考核期内采用信息按级别分别计数',
    'dispatches adopted counted by level within the assessed period',
  ],
  [
    { aggregate: 'countBy', of: adopted, by: 'kind', window: assessment },
    '考核期内采用信息按类型分别计数',
    'dispatches adopted counted by kind within the assessed period',
  ],
  [
    { aggregate: 'count', of: { metric: 'visit.delay', atMost: '3' }, window: assessment },
    '考核期内从知情到走访的天数（每条不超过 3 天）的记录条数',
    'number of records of days from knowing to the visit (at most 3 days each) within the assessed period',
  ],
  [
    { aggregate: 'median', of: { metric: 'visit.delay' }, within: '3', window: assessment },
    '考核期内从知情到走访的天数的中位数是否不超过 3 天',
    'whether the median of days from knowing to the visit within the assessed period is at most 3 days',
  ],
  [
    { aggregate: 'latest', of: { metric: 'learningTeam.awarded' }, by: 'kind', window: assessment },
    '考核期内最近一次获表彰的学习型班组的类型',
    'kind of the latest record of learning teams commended within the assessed period',
  ],
  [
    {
      ...{ aggregate: 'ratio', of: { metric: 'visit.done', take: 'subject' } },
      ...{ over: { people: 'members', asOf: 'end' }, window: { kind: 'trailingMonths', months: 36 } },
    },
    '截至考核期末的 36 个月内走访慰问涉及的不同对象数占期末会员名册人数的比例',
    'the number of different subjects of visits paid as a share of the members on the roster on the last day within the 36 months to the end of the assessed period',
  ],
])('a query says itself', (query, zh, en) => {
  expect(describeQuery(MeasureQuery.parse(query), 'zh-CN')).toBe(zh)
  expect(describeQuery(MeasureQuery.parse(query), 'en')).toBe(en)
})

test('steps are named in the words of the caller', () => {
  const query = MeasureQuery.parse({ aggregate: 'sum', of: { ...adopted, levels: ['city'] }, window: assessment })
  expect(describeQuery(query, 'zh-CN', () => '市级')).toBe('考核期内采用信息（级别：市级）的合计')
})

test('steps, segments and metrics are named in words where the caller names nothing', () => {
  const steps = { levels: ['school', 'city', '港区'], kinds: ['research'] }
  const query = MeasureQuery.parse({ aggregate: 'sum', of: { ...adopted, ...steps }, window: assessment })
  expect(describeQuery(query, 'zh-CN')).toBe('考核期内采用信息（级别：本校、市级、港区；类型：调研文章）的合计')
  expect(describeQuery(query, 'en')).toBe(
    'sum of dispatches adopted (level: school, city, 港区; kind: research article) within the assessed period',
  )
  const rule = Rule.parse({ kind: 'allOrNothing' })
  const points = Criterion.shape.points.parse({ kindergarten: '3', 山区: '4' })
  expect(describeRule(rule, 'zh-CN', { points })).toContain('幼儿园 3 分、山区 4 分')
  expect(describeRule(rule, 'en', { points })).toContain('kindergarten 3')
})

test('money is said in yuan', () => {
  const of = { metric: 'visit.amount', atLeast: '20050' }
  const query = MeasureQuery.parse({ aggregate: 'count', of, window: assessment })
  expect(describeQuery(query, 'zh-CN')).toBe('考核期内慰问支出（每条不少于 ¥200.50）的记录条数')
  expect(describeQuery(query, 'en')).toContain('(at least ¥200.50 each)')
})

test('rows that stand for steps of a ledger are called what the ledger calls them', () => {
  const query = { aggregate: 'countBy', of: adopted, by: 'level', window: assessment }
  const points = { rule: { kind: 'awardMatrix', matrix: { district: ['2'] }, sameEvent: 'highest' }, points: '6' }
  const line = Criterion.parse({ id: 'a', name: '甲', missing: 'zero', rounding: null, ...points })
  const counted = Criterion.parse({ ...line, source: { kind: 'measure', query } })
  expect(describeRuleOf(counted, 'zh-CN')).toContain('“区级”第 1 名 2 分')
  expect(describeRuleOf(counted, 'en')).toContain('“district” place 1')
  expect(describeRuleOf(line, 'zh-CN')).toContain('“district”第 1 名 2 分')
})

test('a line says everything that somebody who must earn it asks', () => {
  const built = buildPreset('schoolUnionAnnual')
  const line = built.ok ? built.scheme.items.find(({ id }) => id === 'dispatch-adopted') : undefined
  if (line === undefined) throw new Error('no such line')
  const stepName = (step: string) => ({ school: '校级', district: '区级' })[step] ?? step
  expect(describeCriterion(line, 'zh-CN', { stepName })).toBe(
    '达到 6 次得满分 4 分，不足按比例得分。没有数据的得 0 分。本项四舍五入到 0.1 分。' +
      '自动统计：考核期内采用信息（级别：校级、区级）的合计。数据由工会小组负责。凭平时的登记核实。',
  )
  expect(describeCriterion(line, 'en')).toBe(
    '6 or more give the full 4 points, fewer give their share. Without a datum 0 points. Rounded half up to 0.1 points. ' +
      'Counted from the ledger: sum of dispatches adopted (level: school, district) within the assessed period. ' +
      'The group owns the datum. Proved by the records of daily work.',
  )
})

test('every source, owner and way of proof has its words; a gate is not rounded', () => {
  const base = {
    id: 'a',
    name: '甲',
    points: '4',
    rule: { kind: 'allOrNothing' },
    missing: 'pending',
    rounding: null,
    minEvidence: 2,
  }
  const sources = [
    { kind: 'judgement' },
    { kind: 'districtEntry' },
    ...ObligationKind.options.flatMap((obligation) =>
      ObligationFact.options.map((fact) => ({ kind: 'obligation', obligation, fact })),
    ),
  ]
  const lines = sources.flatMap((source) =>
    (['records', 'interview', 'onSite', 'districtSupplied', 'vote'] as const).flatMap((evidenceMode) =>
      (['group', 'branch', 'district'] as const).map((owner) =>
        Criterion.parse({ ...base, source, evidenceMode, owner }),
      ),
    ),
  )
  for (const language of ['zh-CN', 'en'] as const)
    expect(new Set(lines.map((line) => describeCriterion(line, language))).size).toBe(lines.length)
  expect(describeCriterion(Criterion.parse(base), 'zh-CN')).toBe(
    '做到得满分 4 分，做不到不得分。没有数据的暂不计分。本项不取整。至少附 2 个证明文件。',
  )
  const gate = Criterion.parse({ ...base, points: '0', rule: { kind: 'gate', effect: 'notAdmitted' } })
  expect(describeCriterion(gate, 'en')).toBe(
    'A unit that does not meet this condition is not assessed. Without a datum the result waits. At least 2 files must be attached.',
  )
})
