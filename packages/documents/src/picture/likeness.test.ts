import { expect, test } from 'vitest'
import { measureLikeness } from '../../testing/pictures/measure-likeness.ts'

test('a photograph is known again when it was cut, packed anew or made smaller; others of the same place are others', async () => {
  const { recall, falseAlarms, variants } = await measureLikeness(4, 2)
  expect(variants).toBe(28)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(falseAlarms).toBeLessThanOrEqual(0.01)
})
