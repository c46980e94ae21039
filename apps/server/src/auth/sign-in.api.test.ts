import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUICK_PASSWORDS } from '../../testing/quick-passwords.ts'
import { bodyOf, PASSWORD, type ServerBench, serverBench } from '../../testing/server-bench.ts'
import type { PasswordHashing } from './password-hash.ts'

/** One house for all; each test is about another person in it. */
let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
})
afterAll(() => it[Symbol.asyncDispose]())

function attempt({ post }: ServerBench, username: string, password: string) {
  return post('/auth/sign-in/username', { username, password })
}

async function codeOf(answer: Response): Promise<string> {
  const body = await bodyOf<{ refusal?: { code: string } }>(answer)
  return body.refusal?.code ?? 'ok'
}

async function sessionOf({ origin }: ServerBench, cookie: string) {
  const answer = await fetch(`${origin}/auth/get-session`, { headers: { cookie } })
  const { account } = await bodyOf<{ account: { username: string } | null }>(answer)
  return account
}

/** As if so many attempts had failed just now. */
async function countFailures({ bench }: ServerBench, username: string, failures: number) {
  await bench.scratch.owner.query(
    'insert into sign_in_attempt (username, failures, window_started) values ($1, $2, now())',
    [username, failures],
  )
}

async function eventsOf({ bench }: ServerBench) {
  const { rows } = await bench.scratch.owner.query<{ outcome: string }>('select outcome from sign_in_event order by id')
  return rows.map((row) => row.outcome)
}

test('signing in gives a session in an HttpOnly cookie and nothing that a script can read', async () => {
  const { chair } = it.bench.tenant.people
  await it.givePassword(chair)
  const before = (await eventsOf(it)).length
  const answer = await attempt(it, ` ${chair.username.toUpperCase()} `, PASSWORD)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ mustChangePassword: false })
  const cookies = answer.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^jianjia\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await sessionOf(it, await it.signIn(chair))).toMatchObject({ username: chair.username })
  expect((await eventsOf(it)).slice(before)).toEqual(['signedIn', 'signedIn'])
})

test('a wrong password, an unknown name and a disabled account get one and the same answer', async () => {
  const { groupLeader, officer } = it.bench.tenant.people
  await it.givePassword(groupLeader)
  await it.givePassword(officer)
  await it.bench.scratch.owner.query('update account_state set disabled_at = now() where account_id = $1', [
    officer.accountId,
  ])
  const answers = [
    await attempt(it, groupLeader.username, 'not the password'),
    await attempt(it, 'nobody-here', PASSWORD),
    await attempt(it, '!', PASSWORD),
    await attempt(it, officer.username, PASSWORD),
    await attempt(it, groupLeader.username, 'x'.repeat(900)),
  ]
  const bodies = await Promise.all(
    answers.map(async (answer) => ({ ...(await bodyOf<object>(answer)), requestId: '' })),
  )
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  expect(bodies[0]).toMatchObject({ refusal: { code: 'signInFailed' } })
  expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403])
  expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
})

test('an unknown name is worked on as much as a wrong password: one slow hash each', async () => {
  let hashes = 0
  const counted: PasswordHashing = {
    hash: (password) => {
      hashes += 1
      return QUICK_PASSWORDS.hash(password)
    },
    verify: (given) => {
      hashes += 1
      return QUICK_PASSWORDS.verify(given)
    },
  }
  await using own = await serverBench({ logLevel: 'silent', passwords: counted })
  const { member } = own.bench.tenant.people
  await own.givePassword(member)
  const worked = async (username: string) => {
    hashes = 0
    expect((await attempt(own, username, 'not the password')).status).toBe(403)
    return hashes
  }
  expect(await worked(member.username)).toBe(1)
  expect(await worked('stranger')).toBe(1)
})

test('guesses at the same time do not outrun the limit', async () => {
  const { committeeMember } = it.bench.tenant.people
  await it.givePassword(committeeMember)
  await countFailures(it, committeeMember.username, 6)
  const guesses = Array.from({ length: 20 }, (_, n) => attempt(it, committeeMember.username, `guess number ${n}`))
  const codes = await Promise.all((await Promise.all(guesses)).map(codeOf))
  expect(codes.filter((code) => code === 'signInFailed')).toHaveLength(4)
  expect(codes.filter((code) => code === 'signInLocked')).toHaveLength(16)
})

test('a success forgets the failures before it', async () => {
  const { auditor } = it.bench.tenant.people
  await it.givePassword(auditor)
  await countFailures(it, auditor.username, 9)
  expect(await codeOf(await attempt(it, auditor.username, PASSWORD))).toBe('ok')
  expect(await codeOf(await attempt(it, auditor.username, 'not the password'))).toBe('signInFailed')
  expect(await codeOf(await attempt(it, auditor.username, PASSWORD))).toBe('ok')
})

test('signing out ends the session itself, not only the cookie', async () => {
  const { otherChair } = it.bench.tenant.people
  await it.givePassword(otherChair)
  const before = (await eventsOf(it)).length
  const cookie = await it.signIn(otherChair)
  const out = await it.post('/auth/sign-out', {}, { cookie })
  expect(await out.json()).toEqual({ account: null })
  expect(await sessionOf(it, cookie)).toBeNull()
  expect((await eventsOf(it)).slice(before)).toEqual(['signedIn', 'signedOut'])
})

test('a forged, a cut and a foreign cookie are nobody', async () => {
  const { administrator } = it.bench.tenant.people
  await it.givePassword(administrator)
  const cookie = await it.signIn(administrator)
  const [name = '', value = ''] = cookie.split('=')
  const token = decodeURIComponent(value).split('.')[0]
  for (const forged of [
    `${name}=${token}`,
    `${name}=${token}.AAAA`,
    cookie.slice(0, -6),
    `${name}=%E0%A4%A`,
    `other=${value}`,
  ])
    expect(await sessionOf(it, forged)).toBeNull()
  expect(await sessionOf(it, `x=1; ${cookie}; y=2`)).not.toBeNull()
})

test('an account that is disabled is out at once, with sessions that were open', async () => {
  const { otherMember } = it.bench.tenant.people
  await it.givePassword(otherMember)
  const cookie = await it.signIn(otherMember)
  await it.bench.scratch.owner.query('update account_state set disabled_at = now() where account_id = $1', [
    otherMember.accountId,
  ])
  expect(await sessionOf(it, cookie)).toBeNull()
})

test('ten failures lock the name for the rest of 15 minutes, known or not, also for the right password', async () => {
  const { townChair } = it.bench.tenant.people
  await it.givePassword(townChair)
  for (const username of [townChair.username, 'nobody-there']) {
    await countFailures(it, username, 8)
    const codes: string[] = []
    for (let n = 0; n < 3; n++) codes.push(await codeOf(await attempt(it, username, 'not the password')))
    expect(codes).toEqual(['signInFailed', 'signInFailed', 'signInLocked'])
  }
  const locked = await attempt(it, townChair.username, PASSWORD)
  const { refusal } = await bodyOf<{ refusal: { code: string; until: string } }>(locked)
  expect(refusal.code).toBe('signInLocked')
  const minutes = (Date.parse(refusal.until) - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(13)
  expect(minutes).toBeLessThanOrEqual(15.1)
  // The clock of the house goes on: nothing comes after this.
  await it.bench.scratch.owner.query(`update clock set ahead_by = interval '16 minutes'`)
  expect(await codeOf(await attempt(it, townChair.username, PASSWORD))).toBe('ok')
})
