import { expect, test } from 'vitest'
import { between, markedAs } from './marked.ts'

const idOf = (row: string) => row
const keys = (marked: ReadonlyMap<string, string>) => [...marked.keys()].join('')

test('what is marked on another page stays, whether this page is marked or not', () => {
  const first = markedAs(undefined, { rows: ['a', 'b'], idOf, on: true })
  const both = markedAs(first, { rows: ['c', 'd'], idOf, on: true })
  expect(keys(both)).toBe('abcd')
  expect(keys(markedAs(both, { rows: ['c', 'd'], idOf, on: false }))).toBe('ab')
  expect(keys(first)).toBe('ab')
})

test('a range is the same from either end, and a row marked twice is one', () => {
  const rows = ['a', 'b', 'c', 'd', 'e']
  expect([between(rows, 3, 1).join(''), between(rows, 1, 3).join('')]).toEqual(['bcd', 'bcd'])
  const marked = markedAs(markedAs(undefined, { rows: ['c'], idOf, on: true }), { rows: ['b', 'c'], idOf, on: true })
  expect(marked.size).toBe(2)
})
