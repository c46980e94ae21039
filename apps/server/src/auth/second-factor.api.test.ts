import type { BenchPerson } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOfApp } from '@jianjia/browser'
import { command as resetOnCommandLine } from '../cli/reset-second-factor.ts'
import { bodyOf, PASSWORD, type ServerBench, serverBench } from '../../testing/server-bench.ts'

/** One house for all; each test is about another person in it. */
let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
})
afterAll(() => it[Symbol.asyncDispose]())

interface Said {
  readonly refusal?: { readonly code: string }
  readonly secondStep?: true
  readonly secret?: string
  readonly recoveryCodes?: readonly string[]
}

/** What was answered, and the cookies as the browser holds them afterwards. */
async function send(address: string, body: object, cookie = '') {
  const answer = await it.post(address, body, { cookie })
  const held = new Map(cookie.split('; ').map((pair) => [pair.split('=')[0], pair]))
  for (const set of answer.headers.getSetCookie()) {
    const [pair = ''] = set.split(';')
    const name = pair.split('=')[0]
    if (/max-age=0/i.test(set)) held.delete(name)
    else held.set(name, pair)
  }
  const said = await bodyOf<Said>(answer)
  return { code: said.refusal?.code ?? 'ok', said, cookie: [...held.values()].filter((pair) => pair !== '').join('; ') }
}

const password = (person: BenchPerson, typed = PASSWORD, cookie = '') =>
  send('/auth/sign-in/username', { username: person.username, password: typed }, cookie)
const step = (cookie: string, body: object) => send('/auth/sign-in/second-step', body, cookie)

/** Whoever it is: one minute later than the codes used so far, which no clock has to wait for. */
async function forgetUsedCodes() {
  await it.bench.scratch.owner.query(`update account_code_use set used_at = used_at - interval '2 minutes'`)
}

async function isSomebody(cookie: string): Promise<boolean> {
  const answer = await fetch(`${it.origin}/auth/get-session`, { headers: { cookie } })
  return (await bodyOf<{ account: unknown }>(answer)).account !== null
}

interface Holder {
  readonly person: BenchPerson
  readonly secret: string
  readonly recoveryCodes: readonly string[]
  readonly cookie: string
}

async function switchOn(person: BenchPerson): Promise<Holder> {
  await it.givePassword(person)
  const { cookie } = await password(person)
  const { said } = await send('/auth/second-factor/begin', { password: PASSWORD }, cookie)
  const { secret = '', recoveryCodes = [] } = said
  const confirmed = await send('/auth/second-factor/confirm', { code: codeOfApp(secret) }, cookie)
  expect(confirmed.code).toBe('ok')
  return { person, secret, recoveryCodes, cookie: confirmed.cookie }
}

test('switched on by password and code; from then on the password alone opens nothing', async () => {
  const { chair } = it.bench.tenant.people
  await it.givePassword(chair)
  const elsewhere = (await password(chair)).cookie
  const { cookie } = await password(chair)
  expect((await send('/auth/second-factor/begin', { password: 'not the password' }, cookie)).code).toBe('passwordWrong')
  const { said } = await send('/auth/second-factor/begin', { password: PASSWORD }, cookie)
  const { secret = '', recoveryCodes = [] } = said
  expect(secret).toMatch(/^[A-Z2-7]{32,}$/)
  expect(new Set(recoveryCodes).size).toBe(10)
  // Begun and not confirmed: signing in is as before.
  expect((await password(chair)).said).toEqual({ mustChangePassword: false })
  expect((await send('/auth/second-factor/confirm', { code: '000000' }, cookie)).code).toBe('codeWrong')
  const confirmed = await send('/auth/second-factor/confirm', { code: codeOfApp(secret) }, cookie)
  expect(confirmed.code).toBe('ok')
  // Sessions that began without it have ended, and the one that goes on has another token.
  expect([await isSomebody(elsewhere), await isSomebody(cookie), await isSomebody(confirmed.cookie)]).toEqual([
    ...[false, false, true],
  ])

  const begun = await password(chair)
  expect(begun.said).toEqual({ secondStep: true })
  expect(begun.cookie).not.toContain('session_token')
  expect(await isSomebody(begun.cookie)).toBe(false)
  const { rows } = await it.bench.scratch.owner.query(
    'select count(*)::int as n from account_session where user_id = $1',
    [chair.accountId],
  )
  expect(rows).toEqual([{ n: 1 }])
  const done = await step(begun.cookie, { code: ` ${codeOfApp(secret).replace(/(?=...$)/, ' ')} ` })
  expect(done.said).toEqual({ mustChangePassword: false })
  expect(await isSomebody(done.cookie)).toBe(true)
  // Nothing of it lies open in the database or stands in the log.
  const { rows: kept } = await it.bench.scratch.owner.query<{ text: string }>(
    'select row_to_json(f)::text as text from account_two_factor f union all select row_to_json(u)::text from account_code_use u',
  )
  const open = [...kept.map(({ text }) => text), it.log()].join(' ')
  for (const word of [secret, codeOfApp(secret), ...recoveryCodes]) expect(open).not.toContain(word)
})

test('switched on, what asked for it is read by itself, and nothing else is', async () => {
  const { tenant, scratch } = it.bench
  const { townSchoolChair, member } = tenant.people
  await scratch.owner.query(
    `insert into notice (district_id, id, person_id, unit_id, kind, subject_id, detail, of_day, sent_by)
     select $1, gen_random_uuid(), person, $2, kind, $2, '{}', app.today($1), null
     from unnest($3::uuid[]) person, unnest(array['secondFactorDue', 'planReturned']) kind`,
    [tenant.districtId, tenant.units.school.unitId, [townSchoolChair.personId, member.personId]],
  )
  await switchOn(townSchoolChair)
  const { rows } = await scratch.owner.query(
    `select person_id as "personId", kind, read_at is not null as read from notice order by kind, read_at nulls last`,
  )
  expect(rows.filter(({ read }) => read)).toEqual([
    { personId: townSchoolChair.personId, kind: 'secondFactorDue', read: true },
  ])
  expect(rows).toHaveLength(4)
})

test('a recovery code signs in once, of two at the same moment one; new ones end the old, and switching off ends all', async () => {
  const { person, recoveryCodes, cookie } = await switchOn(it.bench.tenant.people.townChair)
  const [first = '', second = '', third = ''] = recoveryCodes
  const typed = { recoveryCode: ` ${first.replaceAll('-', '').toUpperCase()} ` }
  expect((await step((await password(person)).cookie, typed)).code).toBe('ok')
  expect((await step((await password(person)).cookie, typed)).code).toBe('codeWrong')
  const doors = await Promise.all([password(person), password(person), password(person)])
  const race = await Promise.all(doors.map((door) => step(door.cookie, { recoveryCode: second })))
  expect(race.map(({ code }) => code).filter((code) => code === 'ok')).toHaveLength(1)

  expect((await send('/auth/second-factor/recovery-codes', { password: 'guess' }, cookie)).code).toBe('passwordWrong')
  const renewed = await send('/auth/second-factor/recovery-codes', { password: PASSWORD }, cookie)
  expect((await step((await password(person)).cookie, { recoveryCode: third })).code).toBe('codeWrong')
  const [fresh = ''] = renewed.said.recoveryCodes ?? []
  expect((await step((await password(person)).cookie, { recoveryCode: fresh })).code).toBe('ok')

  expect((await send('/auth/second-factor/end', { password: 'guess' }, cookie)).code).toBe('passwordWrong')
  expect((await send('/auth/second-factor/end', { password: PASSWORD }, cookie)).code).toBe('ok')
  expect((await password(person)).said).toEqual({ mustChangePassword: false })
  const { rows } = await it.bench.scratch.owner.query<{ outcome: string }>(
    `select distinct outcome from sign_in_event where username = $1 order by outcome`,
    [person.username],
  )
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    ...['codeWrong', 'recoveryCodesMade', 'recoveryCodeUsed', 'secondFactorOff', 'secondFactorOn', 'signedIn'],
  ])
})

test('a code works once, five guesses end the step, ten lock it, and a session held beside it is no way to guess on', async () => {
  const { person, secret, cookie: session } = await switchOn(it.bench.tenant.people.groupLeader)
  const code = codeOfApp(secret)
  expect((await step((await password(person)).cookie, { code })).code).toBe('ok')
  expect((await step((await password(person)).cookie, { code })).code).toBe('codeWrong')
  await forgetUsedCodes()

  const wrong = (n: number) => String((Number(code) + 7919 * (n + 1)) % 1_000_000).padStart(6, '0')
  const guessed: string[] = []
  const begun = await password(person)
  for (let n = 0; n < 6; n++) guessed.push((await step(begun.cookie, { code: wrong(n) })).code)
  expect(guessed).toEqual([...Array.from({ length: 5 }, () => 'codeWrong'), 'secondStepOver'])
  // The right one comes too late for this step.
  expect((await step(begun.cookie, { code: codeOfApp(secret) })).code).toBe('secondStepOver')

  // With a session of the same account in the browser the tries are counted just the same.
  const beside = await password(person, PASSWORD, session)
  const more: string[] = []
  for (let n = 6; n < 12; n++) more.push((await step(`${beside.cookie}; ${session}`, { code: wrong(n) })).code)
  expect(more.filter((each) => each === 'codeWrong').length).toBeLessThanOrEqual(5)
  const last = await step((await password(person)).cookie, { code: codeOfApp(secret) })
  expect(last.code).toBe('signInLocked')
  expect(await isSomebody(last.cookie)).toBe(false)
})

test('no way around the second step: other addresses, forged and borrowed cookies, a trusted device of one’s own', async () => {
  const holder = await switchOn(it.bench.tenant.people.auditor)
  const other = await switchOn(it.bench.tenant.people.otherChair)
  const begun = await password(holder.person)
  const [name = '', value = ''] = begun.cookie.split('=')
  const identifier = decodeURIComponent(value).split('.')[0] ?? ''
  const ways = [
    ['no cookie', '', { code: codeOfApp(holder.secret) }],
    ['an unsigned name', `${name}=${identifier}`, { code: codeOfApp(holder.secret) }],
    ['the signature of another', `${name}=${identifier}.AAAA`, { code: codeOfApp(holder.secret) }],
    ['somebody else’s code', begun.cookie, { code: codeOfApp(other.secret) }],
    ['somebody else’s recovery code', begun.cookie, { recoveryCode: other.recoveryCodes[0] }],
    ['an empty code', begun.cookie, { code: '' }],
    ['no code', begun.cookie, {}],
    ['both', begun.cookie, { code: '123456', recoveryCode: 'a' }],
    ['a trusted device', begun.cookie, { code: codeOfApp(holder.secret), trustDevice: true }],
    ['a code that is a list', begun.cookie, { code: [codeOfApp(holder.secret)] }],
  ] as const
  for (const [what, cookie, body] of ways) {
    const tried = await step(cookie, body)
    expect([what, tried.code === 'ok', await isSomebody(tried.cookie)]).toEqual([what, false, false])
  }
  // The cookie of the step opens no procedure, and a made-up "trusted device" is not believed.
  const trusted = await password(holder.person, PASSWORD, `${name.replace('two_factor', 'trust_device')}=x!y.AAAA`)
  expect(trusted.said).toEqual({ secondStep: true })
  const asked = await it.post('/trpc/session.end', { sessionId: null }, { cookie: begun.cookie })
  expect(asked.status).toBe(401)
  for (const address of ['begin', 'confirm', 'recovery-codes', 'end']) {
    const tried = await send(`/auth/second-factor/${address}`, { password: PASSWORD }, begun.cookie)
    expect([address, tried.code]).toEqual([address, 'notSignedIn'])
  }
})

test('between the two steps a new password, a disabled account or a reset ends what was begun', async () => {
  const { districtId, people } = it.bench.tenant
  const administrator = it.bench.callerFor(people.administrator)
  const base = () => ({ districtId, key: crypto.randomUUID() as never })
  const holder = await switchOn(people.committeeMember)
  const { personId } = holder.person
  const begin = async () => (await password(holder.person)).cookie

  const beforeNewPassword = await begin()
  const changed = { currentPassword: PASSWORD, newPassword: 'a new one, long enough' }
  expect((await send('/auth/change-password', changed, holder.cookie)).code).toBe('ok')
  expect((await step(beforeNewPassword, { code: codeOfApp(holder.secret) })).code).toBe('secondStepOver')

  await it.givePassword(holder.person)
  await forgetUsedCodes()
  const beforeDisabled = await begin()
  await administrator.account.setAccess({ ...base(), personId, maySignIn: false })
  expect((await step(beforeDisabled, { code: codeOfApp(holder.secret) })).code).toBe('secondStepOver')
  await administrator.account.setAccess({ ...base(), personId, maySignIn: true })

  // A password from the administrator does not take the second step away.
  const beforeReset = await begin()
  const { oneTimePassword } = await administrator.account.resetPassword({ ...base(), personId })
  expect((await step(beforeReset, { code: codeOfApp(holder.secret) })).code).toBe('secondStepOver')
  expect(oneTimePassword).toBeTruthy()
  await it.givePassword(holder.person)
  expect((await password(holder.person)).said).toEqual({ secondStep: true })

  // The administrator takes it away with a reason; both sides of the race come out with no session.
  const open = (await step(await begin(), { code: codeOfApp(holder.secret) })).cookie
  expect(await isSomebody(open)).toBe(true)
  await forgetUsedCodes()
  const racing = await begin()
  const [raced] = await Promise.all([
    step(racing, { code: codeOfApp(holder.secret) }),
    administrator.account.resetSecondFactor({ ...base(), personId, reason: '手机丢失' }),
  ])
  expect([await isSomebody(open), raced.code === 'ok' && (await isSomebody(raced.cookie))]).toEqual([false, false])
  expect((await password(holder.person)).said).toEqual({ mustChangePassword: false })
})

test('an administrator whose phone and codes are gone is let in again from the command line, on record', async () => {
  const { people } = it.bench.tenant
  const { owner, appUrl } = it.bench.scratch
  const holder = await switchOn(people.administrator)
  const { username, personId, accountId } = holder.person
  const run = async (...args: readonly string[]) => {
    const before = process.env['DATABASE_URL']
    process.env['DATABASE_URL'] = appUrl
    try {
      const { output, faults = [] } = await resetOnCommandLine(args, { callerDirectory: '/' })
      return [output, faults.map(({ path, code }) => `${path}: ${code}`)]
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL']
      else process.env['DATABASE_URL'] = before
    }
  }
  const untouched = await databaseChecksum(owner)
  expect(await run(username)).toEqual([undefined, ['command: usage']])
  expect(await run(username, '--reason', ' ')).toEqual([undefined, ['command: usage']])
  expect(await run(username, 'another', '--reason', '手机丢失')).toEqual([undefined, ['command: usage']])
  expect(await run('nobody-here', '--reason', '手机丢失')).toEqual([undefined, ['username: unknownAccount']])
  expect(await databaseChecksum(owner)).toBe(untouched)
  expect(await isSomebody(holder.cookie)).toBe(true)

  const [output] = await run(` ${username.toUpperCase()} `, '--reason', '唯一的管理员，手机和恢复码都丢了')
  expect(output).toEqual({ username, tenants: 1, sessionsEnded: true })
  expect(await isSomebody(holder.cookie)).toBe(false)
  expect((await password(holder.person)).said).toEqual({ mustChangePassword: false })
  const { rows } = await owner.query(
    `select l.procedure, l.actor_account_id as account, l.request_id as request, t.event, t.reason
     from audit_log l join transition_log t on t.district_id = l.district_id and t.subject_id::text = l.subject_id
     where l.subject_id = $1::text and l.procedure like 'commandLine.%'`,
    [personId],
  )
  expect(rows).toEqual([
    {
      ...{ procedure: 'commandLine.resetSecondFactor', account: accountId, request: 'command line' },
      ...{ event: 'resetOnCommandLine', reason: '唯一的管理员，手机和恢复码都丢了' },
    },
  ])
  expect(await run(username, '--reason', '再来一次')).toEqual([undefined, ['username: secondFactorOff']])
})

test('whoever a tenant asks from today opens nothing but the switch; the tenant beside it is not asked', async () => {
  const { tenant, otherTenant, scratch } = it.bench
  const { districtId, people } = tenant
  const administrator = it.bench.callerFor(people.administrator)
  const rule = await administrator.account.secondFactorRule({ districtId })
  expect(rule).toMatchObject({ fromDay: null, version: 0 })
  expect(rule.people.map(({ roles }) => roles.join())).toEqual(['districtAdministrator', 'districtOfficer'])
  const set = (fromDay: string | null, expectedVersion: number) =>
    administrator.account.setSecondFactorRule({
      ...{ districtId, key: crypto.randomUUID() as never, fromDay: fromDay as never, expectedVersion },
    })
  await it.givePassword(people.officer)
  await it.givePassword(otherTenant.people.officer)
  const { cookie } = await password(people.officer)
  const theirs = (await password(otherTenant.people.officer)).cookie
  const read = async (who: string, id: string) => {
    const input = encodeURIComponent(JSON.stringify({ districtId: id }))
    const answer = await fetch(`${it.origin}/trpc/scheme.list?input=${input}`, { headers: { cookie: who } })
    const body = await bodyOf<{ error?: { data: { refusal: { code: string } } } }>(answer)
    return body.error?.data.refusal.code ?? 'ok'
  }
  const { version } = await set('2199-01-01', 0)
  expect(await read(cookie, districtId)).toBe('ok')
  const { rows } = await scratch.owner.query<{ today: string }>('select app.today($1)::text as today', [districtId])
  await set(rows[0]?.today ?? '', version)
  expect([await read(cookie, districtId), await read(theirs, otherTenant.districtId)]).toEqual([
    ...['secondFactorRequired', 'ok'],
  ])
  const me = await fetch(`${it.origin}/trpc/session.me?input=%7B%7D`, { headers: { cookie } })
  expect(await me.text()).toContain(`"secondFactorFrom":"${rows[0]?.today}"`)
  // A chair of the same tenant works on, and the officer after switching it on.
  expect(await read((await switchOn(people.officer)).cookie, districtId)).toBe('ok')
  const before = await databaseChecksum(scratch.owner)
  const stale = await administrator.account.secondFactorRule({ districtId }).catch((error: unknown) => String(error))
  expect(stale).toContain('secondFactorRequired')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})
