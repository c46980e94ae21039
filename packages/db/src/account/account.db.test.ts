import type { AccountId, DistrictId, PersonId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { advanceClock, databaseChecksum, type ScratchDb, scratchDb, smallDistrict } from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inLocal } from '../frame/transactions.ts'
import { insertAccounts } from './accounts.ts'
import { hasAnyAccount, insertDirectoryRow, listTenantsOf } from './directory.ts'
import { deleteSessions, findSession } from './sessions.ts'
import { hasOpenSetUpCode, replaceSetUpCode, useSetUpCode } from './set-up-code.ts'
import { clearAttempts, countAttempt } from './sign-in-log.ts'

const draft = (username: string) => ({
  ...{ accountId: newId<AccountId>(), username, name: '周禾', passwordHash: 'h', mustChangePassword: true },
})

function insert({ db }: ScratchDb, ...usernames: readonly string[]) {
  const drafts = usernames.map(draft)
  return inLocal(db, 'write', (tx) => insertAccounts(tx, drafts)).then(() => drafts.map(({ accountId }) => accountId))
}

test('accounts are made together or not at all: one name that is taken takes none of them', async () => {
  await using scratch = await scratchDb()
  await insert(scratch, 'zhouhe')
  const before = await databaseChecksum(scratch.owner)
  await expect(insert(scratch, 'shenzhou', 'zhouhe')).rejects.toMatchObject({
    constraint: 'account_user_username_key',
  })
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('attempts are counted in a window, all of those in parallel, and a success forgets them', async () => {
  await using scratch = await scratchDb()
  const attempt = () => inLocal(scratch.db, 'write', (tx) => countAttempt(tx, 'zhouhe', 15))
  const five = await Promise.all(Array.from({ length: 5 }, attempt))
  expect(five.map(({ failures }) => failures).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(five.map(({ lockedUntil }) => lockedUntil)).size).toBe(1)
  await advanceClock(scratch.owner, '14 minutes')
  expect((await attempt()).failures).toBe(6)
  await advanceClock(scratch.owner, '2 minutes')
  expect((await attempt()).failures).toBe(1)
  await attempt()
  await inLocal(scratch.db, 'write', (tx) => clearAttempts(tx, 'zhouhe'))
  expect((await attempt()).failures).toBe(1)
})

test('a session is found until it ends, the account is disabled, or all of its sessions are taken away', async () => {
  await using scratch = await scratchDb()
  const [accountId, other] = await insert(scratch, 'zhouhe', 'shenzhou')
  if (accountId === undefined) throw new Error('no account was made')
  const open = (token: string, user: unknown, ends: string) =>
    scratch.owner.query(
      `insert into account_session (id, user_id, token, expires_at, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, now() + $3::interval, now(), now())`,
      [user, token, ends],
    )
  await open('a', accountId, '1 hour')
  await open('b', accountId, '-1 second')
  await open('c', other, '1 hour')
  const find = (token: string) => inLocal(scratch.db, 'read', (read) => findSession(read, token))
  const account = { accountId, username: 'zhouhe', mustChangePassword: true, secondFactor: false }
  expect(await find('a')).toEqual({ ...account, sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(await find('b')).toBeUndefined()
  await scratch.owner.query(`update account_state set disabled_at = now() where account_id = $1`, [other])
  expect(await find('c')).toBeUndefined()
  await inLocal(scratch.db, 'write', (tx) => deleteSessions(tx, accountId))
  expect(await find('a')).toBeUndefined()
  const { rows } = await scratch.owner.query('select token from account_session')
  expect(rows).toEqual([{ token: 'c' }])
})

test('a set-up code opens once; of two who use it at the same moment one does, and a wrong one uses it up', async () => {
  await using scratch = await scratchDb()
  const use = (hash: string) => inLocal(scratch.db, 'write', (tx) => useSetUpCode(tx, hash))
  const isOpen = () => inLocal(scratch.db, 'read', hasOpenSetUpCode)
  const replace = (hash: string) => inLocal(scratch.db, 'write', (tx) => replaceSetUpCode(tx, hash))
  expect(await isOpen()).toBe(false)
  await replace('first')
  await replace('second')
  expect(await isOpen()).toBe(true)
  const { rows } = await scratch.owner.query('select code_hash from setup_code where used_at is null')
  expect(rows).toEqual([{ code_hash: 'second' }])
  const both = await Promise.all([use('second'), use('second')])
  expect(both.filter(Boolean)).toEqual([true])
  expect(await isOpen()).toBe(false)
  await replace('third')
  expect(await use('first')).toBe(false)
})

test('an account is found in the tenants where it is somebody', async () => {
  await using scratch = await scratchDb()
  expect(await inLocal(scratch.db, 'read', hasAnyAccount)).toBe(false)
  const [accountId] = await insert(scratch, 'zhouhe')
  if (accountId === undefined) throw new Error('no account was made')
  const [one, two] = [await smallDistrict(scratch), await smallDistrict(scratch, '芦溪区')]
  const add = (districtId: DistrictId, personId: PersonId) =>
    inLocal(scratch.db, 'write', (tx) => insertDirectoryRow(tx, { accountId, districtId, personId }))
  await add(one.districtId, one.personId)
  await add(two.districtId, two.personId)
  const tenants = await inLocal(scratch.db, 'read', (read) => listTenantsOf(read, accountId))
  expect(tenants.toSorted()).toEqual([one.districtId, two.districtId].toSorted())
  expect(await inLocal(scratch.db, 'read', (read) => listTenantsOf(read, newId<AccountId>()))).toEqual([])
  expect(await inLocal(scratch.db, 'read', hasAnyAccount)).toBe(true)
})
