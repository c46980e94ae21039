import { expect, test } from 'vitest'
import { inStageOrder } from './stage-order.ts'

test('stages come from the youngest up, whatever order they are met in', () => {
  expect(inStageOrder(['senior', 'other', 'kindergarten', 'junior', 'primary'])).toEqual([
    'kindergarten',
    'primary',
    'junior',
    'senior',
    'other',
  ])
})

test("a district's own tags stand last, in the order in which they came", () => {
  expect(inStageOrder(['港区', 'special', '山区'])).toEqual(['special', '港区', '山区'])
})
