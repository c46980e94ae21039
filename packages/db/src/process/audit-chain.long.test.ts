import { expect, test } from 'vitest'
import { damagedChain } from '../../testing/damaged-chain.ts'

const ROUNDS = 1_000

test(`what a superuser changes, removes, exchanges or relinks is found, ${ROUNDS} of ${ROUNDS}`, async () => {
  await using it = await damagedChain(600)
  expect(await it.damage(ROUNDS, 11)).toEqual({ rounds: ROUNDS, noticed: ROUNDS, missed: [] })
})
