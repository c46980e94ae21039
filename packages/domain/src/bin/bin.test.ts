import { expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/index.ts'
import { BIN_DAYS, binnedBefore, checkRestorable, restorableUntil } from './bin.ts'

test('what is binned is kept on the last day on which the bin says it can be restored, and not on the next', () => {
  const trashedOn = plainDate('2026-02-10')
  const last = restorableUntil(trashedOn)
  expect(last).toBe('2026-03-12')
  expect(trashedOn < binnedBefore(last)).toBe(false)
  expect(trashedOn < binnedBefore(addDays(last, 1))).toBe(true)
  expect(BIN_DAYS).toBe(30)
})

test('what lies in the bin comes out until its last day; then, or when it is gone, the refusal says so', () => {
  const found = { title: '细则', binnedOn: plainDate('2026-02-10') }
  expect(checkRestorable(found, plainDate('2026-03-12'))).toEqual({ ok: true, value: found })
  const late = { code: 'binEmptied', detail: { name: '细则' }, until: '2026-03-12' }
  expect(checkRestorable(found, plainDate('2026-03-13'))).toMatchObject({ ok: false, refusal: late })
  expect(checkRestorable(undefined, plainDate('2026-02-10'))).toMatchObject({
    ok: false,
    refusal: { code: 'binEmptied' },
  })
})
