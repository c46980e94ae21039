import { expect, test } from 'vitest'
import { measureLikeness } from '../../testing/pictures/measure-likeness.ts'

test('of 240 photographs and 420 changed ones at least 95 % are known again, with at most 1 % false alarms', async () => {
  const measured = await measureLikeness(60, 4)
  process.stdout.write(`${JSON.stringify(measured)}\n`)
  expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  expect(measured.worst[1]).toBeGreaterThanOrEqual(0.9)
  expect(measured.falseAlarms).toBeLessThanOrEqual(0.01)
})
