import { expect, it } from 'vitest'
import { newId, newSealedId } from './new-id.ts'

it('gives version 7 ids that strictly increase within a process, also many in one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, () => newId<string>())
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  )
  expect(ids.filter((id, n) => n > 0 && id <= (ids[n - 1] ?? ''))).toEqual([])
})

it('carries the time at which it was made', () => {
  const before = Date.now()
  const millis = Number.parseInt(newId<string>().replaceAll('-', '').slice(0, 12), 16)
  expect(millis).toBeGreaterThanOrEqual(before)
  expect(millis).toBeLessThan(before + 5000)
})

it('gives sealed records an id that tells no time', () => {
  expect(newSealedId<string>()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
})
