import { afterAll, beforeAll, expect, test } from 'vitest'
import { killedServer, type KilledServer, MAIN_STEPS } from '../testing/kill-step.ts'

let city: KilledServer
beforeAll(async () => {
  city = await killedServer()
})
afterAll(() => city[Symbol.asyncDispose]())

const MOMENTS = [11, 10_000] as const

test('the server is killed in the middle and at the end of every step of the main job: each happens exactly once', async ({
  task,
}) => {
  let done = 0
  for (const name of MAIN_STEPS) for (const moment of MOMENTS) if (await city.killStep(name, moment)) done += 1
  const kills = MAIN_STEPS.length * MOMENTS.length
  expect(done).toBeGreaterThanOrEqual(MAIN_STEPS.length)
  Object.assign(task.meta, { figures: { kills, doneAtTheKill: done } })
})
