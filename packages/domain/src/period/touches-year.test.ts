import { expect, test } from 'vitest'
import { touchesYear } from './touches-year.ts'

test('a school year belongs to both of its years, and without a chosen year everything is shown', () => {
  const schoolYear = ['2025-09-01', '2026-08-31'] as const
  expect([2024, 2025, 2026, 2027, undefined].map((year) => touchesYear(...schoolYear, year))).toEqual([
    ...[false, true, true, false, true],
  ])
  expect(touchesYear('2026-12-31', '2026-12-31', 2026)).toBe(true)
  expect(touchesYear('2027-01-01', '2027-01-01', 2026)).toBe(false)
})
