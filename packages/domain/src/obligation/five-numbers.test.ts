import { test } from 'vitest'
import { frozenNumbersStay, numbersEqualTheOracle } from '../../testing/obligation-properties.ts'

test('the five numbers of every unit are those of the slow oracle', () => {
  numbersEqualTheOracle(200)
})

test('frozen numbers are the same without the tree', () => {
  frozenNumbersStay(60)
})
