import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { calendarYear, contains, covers, DatePair, intersect, trailing } from './period.ts'

const pair = (start: string, end: string) => ({ start: plainDate(start), end: plainDate(end) })

test('both ends belong to a pair of days', () => {
  const window = pair('2025-12-01', '2026-11-30')
  expect([contains(window, window.start), contains(window, window.end)]).toEqual([true, true])
  expect([contains(window, plainDate('2025-11-30')), contains(window, plainDate('2026-12-01'))]).toEqual([false, false])
  expect(covers(window, pair('2026-01-01', '2026-11-30'))).toBe(true)
  expect(covers(window, pair('2026-01-01', '2026-12-01'))).toBe(false)
})

test('an end before the start is refused at the end', () => {
  const parsed = DatePair.safeParse(pair('2026-02-01', '2026-01-31'))
  expect(parsed.error?.issues[0]?.path).toEqual(['end'])
})

test('trailing months end on the given day and begin the day after the same day then', () => {
  expect(trailing(plainDate('2026-12-31'), 36)).toEqual(pair('2024-01-01', '2026-12-31'))
  expect(trailing(plainDate('2026-02-28'), 1)).toEqual(pair('2026-01-29', '2026-02-28'))
})

test('the common days of two windows, or none', () => {
  expect(intersect(calendarYear(2026), pair('2026-09-01', '2027-06-30'))).toEqual(pair('2026-09-01', '2026-12-31'))
  expect(intersect(calendarYear(2026), calendarYear(2027))).toBeUndefined()
  const day = pair('2026-12-31', '2026-12-31')
  expect(intersect(calendarYear(2026), pair('2026-12-31', '2027-06-30'))).toEqual(day)
  expect(covers(calendarYear(2026), pair('2025-12-31', '2026-06-30'))).toBe(false)
})
