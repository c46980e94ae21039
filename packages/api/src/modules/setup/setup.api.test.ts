import { apiBench, outcomeOf } from '@jianjia/api/testing'
import { inLocal, replaceSetUpCode } from '@jianjia/db'
import { databaseChecksum, scratchDb } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { benchServices } from '../../../testing/api-bench.ts'
import { memoryStorage } from '../../../testing/memory-storage.ts'
import { createCallerFactory } from '../../frame/trpc.ts'
import { appRouter } from '../../router.ts'
import { hashSetUpCode } from './set-up-code.ts'

const CODE = 'k7mq-2xwf-9b3d-hjkm-pqrs'
const INPUT = {
  code: CODE,
  districtName: '芦溪区教育工会',
  districtShortName: '芦溪',
  personName: '周禾',
  username: '周禾',
  password: 'long enough',
}

async function emptyInstallation() {
  const scratch = await scratchDb()
  await inLocal(scratch.db, 'write', (tx) => replaceSetUpCode(tx, hashSetUpCode(CODE)))
  const services = benchServices(memoryStorage())
  const caller = createCallerFactory(appRouter)({ db: scratch.db, services, requestId: 'test', account: undefined })
  return { scratch, caller, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() }
}

test('the holder of the code becomes the first administrator, and may then act', async () => {
  await using installation = await emptyInstallation()
  const { scratch, caller } = installation
  expect(await caller.setup.state({})).toEqual({ needsFirstAdministrator: true })
  const made = await caller.setup.createFirstAdministrator(INPUT)
  expect(made).toEqual({ districtId: expect.any(String), username: '周禾' })
  expect(await caller.setup.state({})).toEqual({ needsFirstAdministrator: false })

  const { rows } = await scratch.owner.query(`select d.account_id as "accountId", p.role, u.kind,
      (select procedure from audit_log) as audited, (select outcome from sign_in_event) as event
    from directory d join post p on p.person_id = d.person_id join unit u on u.id = p.unit_id`)
  expect(rows).toMatchObject([
    {
      role: 'districtAdministrator',
      kind: 'district',
      audited: 'setup.createFirstAdministrator',
      event: 'accountMade',
    },
  ])
  const account = { accountId: rows[0].accountId, username: '周禾', mustChangePassword: false }
  const services = benchServices(memoryStorage())
  const signedIn = createCallerFactory(appRouter)({ db: scratch.db, services, requestId: 'test', account })
  const me = await signedIn.session.me({})
  expect(me.tenants).toMatchObject([
    {
      districtId: made.districtId,
      name: '芦溪区教育工会',
      posts: [{ role: 'districtAdministrator', unitKind: 'district' }],
    },
  ])
})

test('the code may be copied with blanks and capitals', async () => {
  await using installation = await emptyInstallation()
  const typed = ` ${CODE.toUpperCase().replaceAll('-', ' ')} `
  expect(await outcomeOf(installation.caller.setup.createFirstAdministrator({ ...INPUT, code: typed }))).toBe('ok')
})

test.each([
  ['a wrong code', { code: 'k7mq-2xwf-9b3d-hjkm-pqrt' }, 'setupCodeWrong'],
  ['a short password', { password: '123456789' }, 'passwordTooShort'],
  ['a password beyond all bounds', { password: 'x'.repeat(129) }, 'passwordTooLong'],
  ['a user name with a blank', { username: '周 禾' }, 'malformed'],
  ['no name', { personName: '  ' }, 'malformed'],
] as const)('%s is refused, nothing is written and the code still holds', async (_what, wrong, outcome) => {
  await using installation = await emptyInstallation()
  const { scratch, caller } = installation
  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(caller.setup.createFirstAdministrator({ ...INPUT, ...wrong }))).toBe(outcome)
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  expect(await outcomeOf(caller.setup.createFirstAdministrator(INPUT))).toBe('ok')
})

test('a second administrator cannot be made with the code, neither later nor at the same time', async () => {
  await using installation = await emptyInstallation()
  const { scratch, caller } = installation
  const attempts = ['一', '二', '三', '四'].map((username) =>
    outcomeOf(caller.setup.createFirstAdministrator({ ...INPUT, username: `周禾${username}` })),
  )
  expect((await Promise.all(attempts)).toSorted()).toEqual([
    'ok',
    'setupAlreadyDone',
    'setupAlreadyDone',
    'setupAlreadyDone',
  ])
  expect(await outcomeOf(caller.setup.createFirstAdministrator(INPUT))).toBe('setupAlreadyDone')
  const { rows } = await scratch.owner.query(
    'select (select count(*) from district) as d, (select count(*) from account_user) as a',
  )
  expect(rows).toEqual([{ d: 1, a: 1 }])
})

test('only the newest printed code holds', async () => {
  await using installation = await emptyInstallation()
  const { scratch, caller } = installation
  await inLocal(scratch.db, 'write', (tx) => replaceSetUpCode(tx, hashSetUpCode('another')))
  expect(await outcomeOf(caller.setup.createFirstAdministrator(INPUT))).toBe('setupCodeWrong')
  expect(await outcomeOf(caller.setup.createFirstAdministrator({ ...INPUT, code: 'another' }))).toBe('ok')
})

test('in an installation with accounts no code helps', async () => {
  await using bench = await apiBench()
  const caller = bench.callerFor(undefined)
  expect(await caller.setup.state({})).toEqual({ needsFirstAdministrator: false })
  await inLocal(bench.db, 'write', (tx) => replaceSetUpCode(tx, hashSetUpCode(CODE)))
  expect(await outcomeOf(caller.setup.createFirstAdministrator(INPUT))).toBe('setupAlreadyDone')
})
