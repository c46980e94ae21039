import { expect, it } from 'vitest'
import { shiftFormula } from './shift-formula.ts'

it.each([
  ['C3*2', 'D5*2'],
  ['$C3+C$3+$C$3', '$C5+D$3+$C$3'],
  ['SUM(A1:B2)', 'SUM(B3:C4)'],
  ['"C3"&C3', '"C3"&D5'],
  ["'S C3'!C3+S1!C3", "'S C3'!D5+S1!D5"],
  ['LOG10(C3)+Q1_2025', 'LOG10(D5)+Q1_2025'],
  ['Table1[C3]', 'Table1[C3]'],
])('%s two rows down and one column to the right is %s', (formula, moved) => {
  expect(shiftFormula(formula, { rows: 2, columns: 1 })).toBe(moved)
})

it('a reference that leaves the sheet says so', () => {
  expect(shiftFormula('A1', { rows: -1, columns: 0 })).toBe('#REF!')
})
