import { expect, it } from 'vitest'
import { readDamagedPictures, WHOLE_PICTURES } from '../../testing/damaged-pictures.ts'
import { mutate } from '../../testing/mutate.ts'
import { readPicture } from './read-picture.ts'

const SEEDS = 500
const THROUGH_THE_PROCESS = 40

it.for(WHOLE_PICTURES)('damaged .$format: each is read or refused', async ({ make }, { task }) => {
  const whole = await make()
  const outcomes = await readDamagedPictures(whole, SEEDS)
  expect(outcomes.slowestMs).toBeLessThan(5_000)
  for (let seed = 1; seed <= THROUGH_THE_PROCESS; seed += 1) {
    const answer = await readPicture(mutate(whole, seed))
    if (!answer.ok) expect(['pictureDamaged', 'pictureTooLarge']).toContain(answer.refusal.code)
  }
  expect(await readPicture(whole)).toMatchObject({ ok: true })
  Object.assign(task.meta, { figures: { ...outcomes, throughTheProcess: THROUGH_THE_PROCESS } })
})
