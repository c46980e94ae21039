import { afterAll, beforeAll, expect, test } from 'vitest'
import { killedServer, type KilledServer } from '../testing/kill-step.ts'

let city: KilledServer
beforeAll(async () => {
  city = await killedServer()
})
afterAll(() => city[Symbol.asyncDispose]())

/** More messages than any step takes: killed when the commit is done and nobody has heard of it. */
const AFTER_COMMIT = 10_000

test('the server is killed after a hand-in that nobody has heard of: it happened exactly once', async () => {
  expect(await city.killStep('selfAssessment.submit', AFTER_COMMIT)).toBe(true)
}, 120_000)
