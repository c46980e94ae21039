import { expect, test } from 'vitest'
import { rowWindow } from './row-window.ts'

const thousand = Array.from({ length: 1000 }, () => 40)

test('at the top only the first rows are drawn, and the room of all others is kept', () => {
  expect(rowWindow(thousand, { top: 0, height: 400, beyond: 5 })).toEqual({ from: 0, to: 15, above: 0, below: 39_400 })
})

test('in the middle the rows in sight are drawn with some beyond both edges', () => {
  const { from, to, above, below } = rowWindow(thousand, { top: 20_010, height: 400, beyond: 5 })
  expect([from, to, above]).toEqual([495, 516, 19_800])
  expect(above + (to - from) * 40 + below).toBe(40_000)
})

test('at the end, and further than the end, the last rows are drawn', () => {
  expect(rowWindow(thousand, { top: 39_600, height: 400, beyond: 5 })).toMatchObject({ from: 985, to: 1000, below: 0 })
  expect(rowWindow(thousand, { top: 90_000, height: 400, beyond: 5 })).toMatchObject({ from: 994, to: 1000, below: 0 })
})

test('rows of several lines count with the height that they have', () => {
  const heights = [100, 20, 20, 20, 100]
  expect(rowWindow(heights, { top: 110, height: 20, beyond: 0 })).toEqual({ from: 1, to: 3, above: 100, below: 120 })
  expect(rowWindow([], { top: 0, height: 100, beyond: 5 })).toEqual({ from: 0, to: 0, above: 0, below: 0 })
})
