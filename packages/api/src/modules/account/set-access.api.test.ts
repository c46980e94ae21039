import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { findSession, inLocal } from '@jianjia/db'
import { databaseChecksum } from '@jianjia/db/testing'
import { expect, test } from 'vitest'

async function openSession({ scratch }: ApiBench, accountId: string, token: string) {
  await scratch.owner.query(
    `insert into account_session (id, user_id, token, expires_at) values (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
    [accountId, token],
  )
}

function sessionIn({ db }: ApiBench, token: string) {
  return inLocal(db, 'read', (read) => findSession(read, token))
}

test('without access every open session ends at once; with it given back new ones hold', async () => {
  await using bench = await apiBench()
  const { districtId, people } = bench.tenant
  const caller = bench.callerFor(people.administrator)
  await openSession(bench, people.chair.accountId, 'before')
  expect(await sessionIn(bench, 'before')).toMatchObject({ username: people.chair.username })
  const personId = people.chair.personId
  const taken = await caller.account.setAccess({ districtId, key: newKey(), personId, maySignIn: false })
  expect(taken).toEqual({ username: people.chair.username, maySignIn: false })
  await openSession(bench, people.chair.accountId, 'meanwhile')
  expect([await sessionIn(bench, 'before'), await sessionIn(bench, 'meanwhile')]).toEqual([undefined, undefined])
  await caller.account.setAccess({ districtId, key: newKey(), personId, maySignIn: true })
  expect(await sessionIn(bench, 'meanwhile')).toMatchObject({ accountId: people.chair.accountId })
  const { rows } = await bench.scratch.owner.query('select outcome from sign_in_event order by id')
  expect(rows).toEqual([{ outcome: 'disabled' }, { outcome: 'enabled' }])
})

test('nobody locks the own account out, and nobody but an administrator any other', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { districtId, people } = tenant
  const before = await databaseChecksum(scratch.owner)
  const attempt = (by: typeof people.chair, personId: string) =>
    outcomeOf(bench.callerFor(by).account.setAccess({ districtId, key: newKey(), personId, maySignIn: false }))
  expect(await attempt(people.administrator, people.administrator.personId)).toBe('ownAccount')
  expect(await attempt(people.chair, people.member.personId)).toBe('notPermitted')
  expect(await attempt(people.administrator, otherTenant.people.chair.personId)).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('of two administrators who lock each other out at the same time, one remains', async () => {
  await using bench = await apiBench()
  const { districtId, people, units } = bench.tenant
  await bench.scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from)
     values ($1, gen_random_uuid(), $2, $3, 'districtAdministrator', '2024-01-01')`,
    [districtId, people.officer.personId, units.district.unitId],
  )
  for (let round = 0; round < 5; round++) {
    const lock = (by: typeof people.chair, other: typeof people.chair) =>
      outcomeOf(
        bench
          .callerFor(by)
          .account.setAccess({ districtId, key: newKey(), personId: other.personId, maySignIn: false }),
      )
    const { administrator, officer } = people
    const outcomes = await Promise.all([lock(administrator, officer), lock(officer, administrator)])
    expect(outcomes.toSorted()).toEqual(['notSignedIn', 'ok'])
    await bench.scratch.owner.query('update account_state set disabled_at = null')
  }
})
