import { IdempotencyKey } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { keyKeeper } from './key-keeper.ts'
import { newKey } from './new-key.ts'

function counted() {
  let made = 0
  return keyKeeper(() => `key-${++made}`)
}

test('a retry of the same change keeps its key, whatever the order of its fields', () => {
  const keys = counted()
  const first = keys.keyFor({ title: '慰问', parts: [{ a: 1, b: 2 }] })
  expect(keys.keyFor({ parts: [{ b: 2, a: 1 }], title: '慰问' })).toBe(first)
})
test('a changed input is another change', () => {
  const keys = counted()
  expect(keys.keyFor({ files: ['a', 'b'] })).not.toBe(keys.keyFor({ files: ['b', 'a'] }))
})
test('the same input after it took effect is a new change', () => {
  const keys = counted()
  const first = keys.keyFor({ amount: '5' })
  keys.settle()
  expect(keys.keyFor({ amount: '5' })).not.toBe(first)
})
test('keys are what the server accepts, and never repeat', () => {
  const made = Array.from({ length: 500 }, newKey)
  expect(made.filter((key) => !IdempotencyKey.safeParse(key).success || key[14] !== '4')).toEqual([])
  expect(new Set(made).size).toBe(500)
})
