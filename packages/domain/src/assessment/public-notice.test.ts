import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, plainDate } from '../kernel/index.ts'
import { mayObject, publicNotice } from './public-notice.ts'

test('seven days begin on the day after publication and end with the seventh', () => {
  expect(publicNotice(plainDate('2023-05-12'), 7)).toEqual({ start: '2023-05-13', end: '2023-05-19' })
  expect(publicNotice(plainDate('2026-12-31'), 1)).toEqual({ start: '2027-01-01', end: '2027-01-01' })
})

test('it has as many days as were promised, and objections come until the end of the last', () => {
  const days = fc.integer({ min: 1, max: 365 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), days, (offset, count) => {
      const publishedOn = addDays(plainDate('2024-01-01'), offset)
      const notice = publicNotice(publishedOn, count)
      expect(daysBetween(notice.start, notice.end) + 1).toBe(count)
      expect(notice.start > publishedOn).toBe(true)
      expect([publishedOn, notice.start, notice.end].map((day) => mayObject(notice, day))).toEqual([true, true, true])
      expect(mayObject(notice, addDays(notice.end, 1))).toBe(false)
    }),
  )
})
