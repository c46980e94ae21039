import { expect, test } from 'vitest'
import { buildPreset } from '../scheme/index.ts'
import { describeClause, workedExamples } from './index.ts'

function examples(parameters: Record<string, unknown>) {
  const built = buildPreset('schoolUnionAnnual', parameters)
  if (!built.ok) throw new Error('no scheme')
  return built.scheme.items.flatMap((item) =>
    workedExamples(item).map(({ points, full, clause }) => `${describeClause(clause, 'zh-CN')} → ${points}/${full}`),
  )
}

test('half a point for each day late, at most three: worked by the rule that scores', () => {
  const plan = { planReports: 'daysLate', planReportsPoints: '4', planReportsEach: '0.5', planReportsMost: '3' }
  expect(examples(plan)).toEqual([
    '迟 3 天，每天扣 0.5 分，共扣 1.5 分 → 2.5/4',
    '迟 30 天，每天扣 0.5 分，共扣 3 分 → 1/4',
  ])
})

test('every fact of reports has an example, and lines of other sources have none', () => {
  expect(examples({})).toEqual([])
  const facts = ['onTime', 'onTimeShare', 'onTimeCount', 'expectedCount', 'lateCount', 'missingCount', 'waivedCount']
  for (const fact of facts) expect(examples({ yearSummaryReports: fact }), fact).not.toEqual([])
})
