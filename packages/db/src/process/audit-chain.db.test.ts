import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DamagedChain, damagedChain } from '../../testing/damaged-chain.ts'

/** The larger number of the same is in `audit-chain.long.test.ts`. */
const ROUNDS = 50

let it: DamagedChain
beforeAll(async () => {
  it = await damagedChain(120)
})
afterAll(() => it[Symbol.asyncDispose]())

test('lines are linked once each, by whoever comes first, and nothing is found in a log that nobody touched', async () => {
  const state = await it.check()
  expect(state).toMatchObject({ changed: 0, removed: 0, late: 0 })
  expect(state.head?.position).toBe(120)
  const links = await Promise.all([it.addLines(3).then(it.seal), it.seal(), it.seal()])
  await it.seal()
  expect(links.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3)
  expect((await it.check()).head?.position).toBe(123)
  await expect(it.asApp('update audit_chain set hash = hash')).rejects.toMatchObject({ code: '42501' })
  await expect(it.asApp('delete from audit_chain')).rejects.toMatchObject({ code: '42501' })
})

test(`what a superuser changes, removes, exchanges or relinks is found, ${ROUNDS} of ${ROUNDS}`, async () => {
  const found = await it.damage(ROUNDS, 7)
  expect(found).toEqual({ rounds: ROUNDS, noticed: ROUNDS, missed: [] })
  expect(await it.check()).toMatchObject({ changed: 0, removed: 0 })
})

test('a line that was written in afterwards, with a time of long ago, is told as late', async () => {
  await it.owner(`insert into audit_log (district_id, id, procedure, mode, subject_kind, subject_id, actor_account_id, at)
    select district_id, gen_random_uuid(), procedure, mode, subject_kind, subject_id, actor_account_id,
      now() - interval '30 days' from audit_log where mode = 'named' limit 1`)
  expect((await it.check()).late).toBe(1)
  await it.seal()
  expect((await it.check()).late).toBe(1)
})
