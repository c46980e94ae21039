import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, PASSWORD, type ServerBench, serverBench } from '../../testing/server-bench.ts'

/** One house for all; each test is about another person in it. */
let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
})
afterAll(() => it[Symbol.asyncDispose]())

const NEW = 'a new one, long enough'

async function change({ post }: ServerBench, cookie: string, body: object) {
  const answer = await post(
    '/auth/change-password',
    { currentPassword: PASSWORD, newPassword: NEW, ...body },
    { cookie },
  )
  const { refusal, ...rest } = await bodyOf<{ refusal?: { code: string; path?: string[] } }>(answer)
  return { status: answer.status, refusal, rest, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

async function ask({ origin }: ServerBench, cookie: string) {
  const answer = await fetch(`${origin}/trpc/session.me?input=%7B%7D`, { headers: { cookie } })
  type Me = { account: { mustChangePassword: boolean } | null; tenants: unknown[] }
  const body = await bodyOf<{ result: { data: Me } }>(answer)
  return body.result.data
}

test('a one-time password opens nothing until its owner has replaced it', async () => {
  const { tenant } = it.bench
  const { administrator } = tenant.people
  await it.givePassword(administrator, PASSWORD, true)
  const cookie = await it.signIn(administrator)
  expect(await ask(it, cookie)).toMatchObject({ account: { mustChangePassword: true }, tenants: [] })
  const input = { districtId: tenant.districtId, key: crypto.randomUUID(), personId: tenant.people.chair.personId }
  const refused = await it.post('/trpc/account.resetPassword', input, { cookie })
  expect(await refused.json()).toMatchObject({ error: { message: 'passwordChangeRequired' } })

  const changed = await change(it, cookie, {})
  expect(changed).toMatchObject({ status: 200, rest: { mustChangePassword: false } })
  const me = await ask(it, changed.cookie)
  expect(me.account?.mustChangePassword).toBe(false)
  expect(me.tenants).toHaveLength(1)
  expect((await ask(it, await it.signIn(administrator, NEW))).account).not.toBeNull()
  await expect(it.signIn(administrator, PASSWORD)).rejects.toThrow('signInFailed')
})

test('every other session ends with the old password', async () => {
  const { chair } = it.bench.tenant.people
  await it.givePassword(chair)
  const [here, elsewhere] = [await it.signIn(chair), await it.signIn(chair)]
  const { cookie } = await change(it, here, {})
  expect((await ask(it, elsewhere)).account).toBeNull()
  expect((await ask(it, here)).account).toBeNull()
  expect((await ask(it, cookie)).account).not.toBeNull()
})

const REFUSED = [
  ['the wrong current one', { currentPassword: 'not the password' }, 'passwordWrong', 'currentPassword'],
  ['nine characters', { newPassword: '123456789' }, 'passwordTooShort', 'newPassword'],
  ['the same again', { newPassword: PASSWORD }, 'passwordUnchanged', 'newPassword'],
  ['129 characters', { newPassword: 'x'.repeat(129) }, 'passwordTooLong', 'newPassword'],
  ['a number', { newPassword: 1234567890 }, 'malformed', undefined],
] as const

test('what is refused changes nothing, and the old one still holds', async () => {
  const { otherChair } = it.bench.tenant.people
  await it.givePassword(otherChair)
  const cookie = await it.signIn(otherChair)
  for (const [what, body, code, field] of REFUSED) {
    const { refusal } = await change(it, cookie, body)
    expect([what, refusal?.code, refusal?.path?.[0]]).toEqual([what, code, field])
  }
  expect((await ask(it, cookie)).account).not.toBeNull()
  expect(await it.signIn(otherChair)).not.toBe('')
})

test('nobody changes a password without a session, and guessing in one is counted', async () => {
  const { auditor } = it.bench.tenant.people
  await it.givePassword(auditor)
  expect((await change(it, '', {})).refusal?.code).toBe('notSignedIn')
  const cookie = await it.signIn(auditor)
  await it.bench.scratch.owner.query(
    `insert into sign_in_attempt (username, failures, window_started) values ($1, 9, now())`,
    [auditor.username],
  )
  const codes: (string | undefined)[] = []
  for (let n = 0; n < 2; n++) codes.push((await change(it, cookie, { currentPassword: `guess ${n}` })).refusal?.code)
  expect(codes).toEqual(['passwordWrong', 'signInLocked'])
})
