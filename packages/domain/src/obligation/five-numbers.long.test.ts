import { test } from 'vitest'
import { frozenNumbersStay, numbersEqualTheOracle } from '../../testing/obligation-properties.ts'

test('the five numbers of every unit are those of the slow oracle, 20,000 times', () => {
  numbersEqualTheOracle(20_000)
})

test('frozen numbers are the same without the tree, 5,000 times', () => {
  frozenNumbersStay(5000)
})
