import { expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/index.ts'
import { BIN_DAYS, binnedBefore, restorableUntil } from './bin.ts'

test('an entry is kept on the last day on which the bin says it can be restored, and not on the next', () => {
  const trashedOn = plainDate('2026-02-10')
  const last = restorableUntil(trashedOn)
  expect(last).toBe('2026-03-12')
  expect(trashedOn < binnedBefore(last)).toBe(false)
  expect(trashedOn < binnedBefore(addDays(last, 1))).toBe(true)
  expect(BIN_DAYS).toBe(30)
})
