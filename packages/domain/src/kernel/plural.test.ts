import { expect, test } from 'vitest'
import { counted, formFor } from './plural.ts'

test('a word goes with its number', () => {
  const numbers = [0, 1, 2, 11, 21, 1000, '1', '1.5', '12345.6', '1/3', '—']
  expect(numbers.map((number) => counted(number, 'day|days'))).toEqual([
    ...['0 days', '1 day', '2 days', '11 days', '21 days', '1,000 days'],
    ...['1 day', '1.5 days', '12,345.6 days', '1/3 days', '— days'],
  ])
  expect([1, 3].map((number) => formFor(number, 'is|are'))).toEqual(['is', 'are'])
})
