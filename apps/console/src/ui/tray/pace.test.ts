import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'

test('a pace is told after a while, counts what goes now, and what is left at it', () => {
  let at = 0
  const pace = paceOf(1_000_000, () => at)
  expect(pace(0.5)).toBeUndefined()
  at = 500
  expect(pace(0.55)).toBeUndefined()
  at = 1000
  const first = pace(0.6)
  expect([Math.round(first?.bytesPerSecond ?? 0), first?.secondsLeft]).toEqual([100_000, 5])
  at = 2000
  const slower = pace(0.6)
  expect(Math.round(slower?.bytesPerSecond ?? 0)).toBe(70_000)
  expect(slower?.secondsLeft).toBe(6)
})

test('where nothing goes there is no pace', () => {
  let at = 0
  const pace = paceOf(1000, () => at)
  pace(0)
  at = 5000
  expect(pace(0)).toBeUndefined()
})
