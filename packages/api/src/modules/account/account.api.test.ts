import { apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { expect, test } from 'vitest'

test('an administrator gets a one-time password, once, and its owner must replace it', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { administrator, chair } = tenant.people
  await scratch.owner.query(
    `insert into account_credential (id, user_id, account_id, provider_id, password) values (gen_random_uuid(), $1, $2, 'credential', 'old')`,
    [chair.accountId, chair.accountId],
  )
  await scratch.owner.query(
    `insert into account_session (id, user_id, token, expires_at) values (gen_random_uuid(), $1, 'open', now() + interval '1 day')`,
    [chair.accountId],
  )
  const input = { districtId: tenant.districtId, key: newKey(), personId: chair.personId }
  const caller = bench.callerFor(administrator)
  const first = await caller.account.resetPassword(input)
  expect(first).toEqual({ username: chair.username, oneTimePassword: expect.stringMatching(/^onetime-/) })
  const repeated = await caller.account.resetPassword(input)
  expect(repeated).toEqual({ username: chair.username, oneTimePassword: null })

  const { rows } = await scratch.owner.query(
    `select c.password, s.must_change_password as must, (select count(*) from account_session) as sessions,
       (select outcome from sign_in_event) as event, (select outcome::text from idempotency) as kept
     from account_credential c join account_state s on s.account_id = c.user_id where c.user_id = $1`,
    [chair.accountId],
  )
  expect(rows).toEqual([
    {
      password: `bench:${first.oneTimePassword}`,
      must: true,
      sessions: 0,
      event: 'passwordReset',
      kept: expect.any(String),
    },
  ])
  expect(JSON.stringify(rows[0]?.kept)).not.toContain(first.oneTimePassword)
})

test('nobody but an administrator of the tenant resets a password, and nothing is written', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const before = await databaseChecksum(scratch.owner)
  const personId = tenant.people.groupLeader.personId
  const input = { districtId: tenant.districtId, key: newKey(), personId }
  const attempt = (who: Parameters<typeof bench.callerFor>[0], given: object = {}) =>
    outcomeOf(bench.callerFor(who).account.resetPassword({ ...input, ...given }))
  expect(await attempt(undefined)).toBe('notSignedIn')
  expect(await attempt(tenant.people.chair)).toBe('notPermitted')
  expect(await attempt(tenant.people.officer)).toBe('notPermitted')
  expect(await attempt(tenant.people.withoutPost)).toBe('noPostHere')
  expect(await attempt(otherTenant.people.administrator)).toBe('notFoundOrNoAccess')
  expect(await attempt(tenant.people.administrator, { personId: otherTenant.people.chair.personId })).toBe(
    'notFoundOrNoAccess',
  )
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('an account that also has a place in another tenant is not taken over from here', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { chair, administrator } = tenant.people
  await scratch.owner.query('update directory set account_id = $1 where person_id = $2', [
    chair.accountId,
    otherTenant.people.withoutPost.personId,
  ])
  const before = await databaseChecksum(scratch.owner)
  const reset = bench
    .callerFor(administrator)
    .account.resetPassword({ districtId: tenant.districtId, key: newKey(), personId: chair.personId })
  expect(await outcomeOf(reset)).toBe('accountOfSeveralTenants')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})
