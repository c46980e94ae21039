import { expect, test } from 'vitest'
import { hashInput } from './idempotency.ts'

test('the order of fields is nothing, at any depth; the order of a list is something', () => {
  const one = { a: 1, draft: { x: [{ p: 1, q: 2 }], y: null } }
  const other = { draft: { y: null, x: [{ q: 2, p: 1 }] }, a: 1 }
  expect(hashInput(other)).toBe(hashInput(one))
  expect(hashInput({ list: [1, 2] })).not.toBe(hashInput({ list: [2, 1] }))
})

test('what differs in meaning differs in hash', () => {
  const inputs = [{}, { a: null }, { a: '1' }, { a: 1 }, { a: [1] }, { a: { 0: 1 } }, { b: 1 }]
  expect(new Set(inputs.map(hashInput)).size).toBe(inputs.length)
})
