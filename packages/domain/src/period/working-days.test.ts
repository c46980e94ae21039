import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { afterWorkingDays, holidaysKnown, isWorkingDay, workingDaysIn } from './working-days.ts'

const day = plainDate

test.each([
  ['2026-11-20', true, 'a Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-10-01', false, 'a holiday on a Thursday'],
  ['2026-10-10', true, 'a Saturday that is made up'],
  ['2026-02-23', false, 'the last day of the Spring Festival'],
  ['2026-02-24', true, 'the first day after it'],
  ['2027-01-01', true, 'a year that is not announced: Monday to Friday'],
])('%s: %s, %s', (text, works) => {
  expect(isWorkingDay(day(text))).toBe(works)
})

test('five working days after a Friday end on the next Friday, over a holiday later', () => {
  expect(afterWorkingDays(day('2026-11-20'), 5)).toBe('2026-11-27')
  expect(afterWorkingDays(day('2026-09-30'), 5)).toBe('2026-10-13')
  expect(afterWorkingDays(day('2026-11-20'), 0)).toBe('2026-11-20')
})

test('working days are counted with both ends, and whether holidays are known is said', () => {
  expect(workingDaysIn(day('2026-11-23'), day('2026-11-29'))).toBe(5)
  expect(workingDaysIn(day('2026-09-28'), day('2026-10-11'))).toBe(6)
  expect(workingDaysIn(day('2026-11-24'), day('2026-11-23'))).toBe(0)
  expect([holidaysKnown(day('2026-12-31')), holidaysKnown(day('2027-01-01'))]).toEqual([true, false])
})
