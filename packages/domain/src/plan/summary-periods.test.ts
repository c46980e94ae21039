import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { covers } from '../period/index.ts'
import { periodWords } from './summary-draft.ts'
import { summaryKindOf, summaryPeriods } from './summary-periods.ts'

const pair = (start: string, end: string) => ({ start: plainDate(start), end: plainDate(end) })

test.each([
  [
    pair('2026-01-01', '2026-12-31'),
    [
      'whole 2026-01-01 2026-12-31 yearSummary 2026年',
      'firstHalf 2026-01-01 2026-06-30 termSummary 2026年上半年',
      'spring 2026-02-01 2026-08-31 termSummary 2025—2026学年第二学期',
      'secondHalf 2026-07-01 2026-12-31 termSummary 2026年下半年',
    ],
  ],
  [
    pair('2026-09-01', '2027-08-31'),
    [
      'whole 2026-09-01 2027-08-31 yearSummary 2026—2027学年',
      'autumn 2026-09-01 2027-01-31 termSummary 2026—2027学年第一学期',
      'spring 2027-02-01 2027-08-31 termSummary 2026—2027学年第二学期',
    ],
  ],
  [pair('2026-09-01', '2027-01-31'), ['whole 2026-09-01 2027-01-31 termSummary 2026—2027学年第一学期']],
])('of the plan of %o these days are offered', (plan, offered) => {
  const found = summaryPeriods(plan)
  expect(found.map((one) => `${one.kind} ${one.start} ${one.end} ${summaryKindOf(one)} ${periodWords(one)}`)).toEqual(
    offered,
  )
  expect(found.every((one) => covers(plan, one))).toBe(true)
})

test('days that reach into a ninth month are told in the summary of a year', () => {
  expect(summaryKindOf(pair('2026-01-15', '2026-08-31'))).toBe('termSummary')
  expect(summaryKindOf(pair('2026-01-15', '2026-09-01'))).toBe('yearSummary')
})
