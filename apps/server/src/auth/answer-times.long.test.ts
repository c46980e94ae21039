import { expect, test } from 'vitest'
import { bodyOf, PASSWORD, serverBench } from '../../testing/server-bench.ts'
import { hashOneTimePassword, PASSWORD_HASHING } from './password-hash.ts'

/** So often each is tried, in turn: what else the machine does falls on all of them. */
const ROUNDS = 20
/** What signing in in vain may take longer, or shorter, for one account than for another, or for none. */
const MOST_APART = 0.05

/** What it takes with nothing in the way: the machine only ever adds to it. */
function undisturbed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 5)] ?? 0
}

test('signing in in vain takes the same time whoever is named: nobody, somebody, who never came, who is shut out', async () => {
  await using it = await serverBench({ logLevel: 'silent', refusalStepMillis: 200, passwords: PASSWORD_HASHING })
  const { scratch, tenant } = it.bench
  const { chair, officer, member, otherChair } = tenant.people
  for (const person of [chair, officer, member, otherChair]) await it.givePassword(person)
  const { owner } = scratch
  await owner.query('update account_state set disabled_at = now() where account_id = $1', [officer.accountId])
  await owner.query('update account_credential set password = $2 where user_id = $1', [
    ...[member.accountId, await hashOneTimePassword('k7mq-2xwf-9abc')],
  ])
  const tried = {
    nobody: () => ({ username: `stranger-${crypto.randomUUID().slice(0, 8)}`, password: PASSWORD }),
    wrongPassword: () => ({ username: chair.username, password: 'not the password' }),
    shutOut: () => ({ username: officer.username, password: PASSWORD }),
    shutOutAndWrong: () => ({ username: officer.username, password: 'not the password' }),
    neverCame: () => ({ username: member.username, password: 'not the password' }),
  }
  type Tried = keyof typeof tried
  const names = Object.keys(tried) as Tried[]
  const taken = new Map<Tried, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    await owner.query('delete from sign_in_attempt')
    await owner.query('delete from account_rate_limit')
    for (let at = 0; at < names.length; at++) {
      const name = names[(round + at) % names.length] as Tried
      const from = performance.now()
      const answer = await it.post('/auth/sign-in/username', tried[name]())
      const { refusal } = await bodyOf<{ refusal: { code: string } }>(answer)
      taken.get(name)?.push(performance.now() - from)
      expect([name, refusal.code]).toEqual([name, 'signInFailed'])
    }
  }
  const base = undisturbed(taken.get('wrongPassword') ?? [])
  const ratios = names.map((name) => [name, undisturbed(taken.get(name) ?? []) / base] as const)
  process.stdout.write(
    `${base.toFixed(1)} ms; ${ratios.map(([name, ratio]) => `${name} ${ratio.toFixed(3)}`).join(', ')}\n`,
  )
  expect(ratios.filter(([, ratio]) => Math.abs(ratio - 1) > MOST_APART)).toEqual([])
})
