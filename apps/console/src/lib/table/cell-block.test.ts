import { expect, test } from 'vitest'
import { blockOf, isWithin, tabSeparated } from './cell-block.ts'

test('a block is the same from whichever corner it is drawn', () => {
  const block = { top: 1, bottom: 4, left: 2, right: 3 }
  expect(blockOf({ row: 4, column: 2 }, { row: 1, column: 3 })).toEqual(block)
  expect(blockOf({ row: 1, column: 2 }, { row: 4, column: 3 })).toEqual(block)
  expect([isWithin(block, { row: 1, column: 3 }), isWithin(block, { row: 5, column: 3 })]).toEqual([true, false])
})

test('figures and leading zeros are copied as they stand; a line within a cell does not begin a row', () => {
  expect(
    tabSeparated([
      ['单位', '得分'],
      ['第一中学\n工会', '009.50'],
    ]),
  ).toBe('单位\t得分\n第一中学 工会\t009.50')
})
