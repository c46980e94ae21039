import { expect, test } from 'vitest'
import { counted } from './plural.ts'
import { groupDigits } from './group-digits.ts'

test.each([
  [999, '999'],
  [1000, '1,000'],
  [-12_345, '-12,345'],
  [123_456, '123,456'],
  ['1234567.50', '1,234,567.50'],
  ['98765432109876543210', '98,765,432,109,876,543,210'],
  ['1000%', '1,000%'],
  ['0.12345', '0.12345'],
  ['12345/7', '12345/7'],
  ['0012345', '0012345'],
  ['2026-11-22', '2026-11-22'],
  ['', ''],
])('%s is written %s', (value, written) => {
  expect(groupDigits(value)).toBe(written)
})

test('a number that a word goes with is grouped too', () => {
  expect([counted(1, 'row|rows'), counted(12_000, 'row|rows')]).toEqual(['1 row', '12,000 rows'])
})
