import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, PlainDate, plainDate } from './plain-date.ts'

const anyDay = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => plainDate(new Date(days * 86_400_000).toISOString().slice(0, 10)))

test('days that are not in the calendar are refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-00-10', '20260101', ' 2026-01-01', ''])
    expect([text, PlainDate.safeParse(text).success]).toEqual([text, false])
  expect(PlainDate.safeParse('2028-02-29').success).toBe(true)
})

test('adding days and counting them back agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days)
      expect(addDays(day, days) > day).toBe(days > 0)
    }),
  )
})

test('a month later the 31st is the last day of a shorter month', () => {
  expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28')
  expect(addMonths(plainDate('2028-01-31'), 1)).toBe('2028-02-29')
  expect(addMonths(plainDate('2026-03-31'), -1)).toBe('2026-02-28')
  expect(addMonths(plainDate('2026-11-15'), 14)).toBe('2028-01-15')
})

test('a day is one of the calendar exactly when the calendar gives it back', () => {
  const years = [0, 4, 100, 1900, 2000, 2024, 2026, 2100, 2400, 9999]
  for (const year of years)
    for (let month = 0; month <= 13; month += 1)
      for (let dayOfMonth = 0; dayOfMonth <= 32; dayOfMonth += 1) {
        const two = (part: number) => `${part}`.padStart(2, '0')
        const text = `${`${year}`.padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
        const at = new Date(`${text}T00:00:00Z`)
        const isDay = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
        expect([text, PlainDate.safeParse(text).success]).toEqual([text, isDay])
      }
})
