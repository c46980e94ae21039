import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { covers } from './period.ts'
import { periodsAround, schoolYear, term } from './named-periods.ts'

test('two terms make a school year, without a day between them', () => {
  const [first, second, whole] = [term(2026, 1), term(2026, 2), schoolYear(2026)]
  expect([whole.start, first.end, second.start, whole.end]).toEqual([
    ...['2026-09-01', '2027-01-31', '2027-02-01', '2027-08-31'],
  ])
  expect([covers(whole, first), covers(whole, second)]).toEqual([true, true])
})

test.each([
  ['2026-07-31', ['2026年', '2025—2026学年', '2025—2026学年第一学期', '2025—2026学年第二学期']],
  ['2026-08-01', ['2026年', '2026—2027学年', '2026—2027学年第一学期', '2026—2027学年第二学期']],
])('around %s one chooses %o first', (day, labels) => {
  expect(
    periodsAround(plainDate(day))
      .slice(0, 4)
      .map(({ label }) => label),
  ).toEqual(labels)
})
