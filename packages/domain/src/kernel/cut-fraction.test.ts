import { expect, test } from 'vitest'
import { cutFraction } from './cut-fraction.ts'

test.each([
  ['271/3', '90.33…'],
  ['299/3', '99.66…'],
  ['1/300', '0.00…'],
  ['-1/3', '-0.33…'],
  ['90.5', '90.5'],
  ['100', '100'],
  ['3/0', '3/0'],
  ['2026-11-23', '2026-11-23'],
])('%s is said as %s', (text, said) => {
  expect(cutFraction(text)).toBe(said)
})
