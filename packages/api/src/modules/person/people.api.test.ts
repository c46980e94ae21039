import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { expect, test } from 'vitest'

const FROM = '2026-02-01'

function acts(bench: ApiBench, by = bench.tenant.people.administrator) {
  const { districtId, units } = bench.tenant
  const { person } = bench.callerFor(by)
  const own = () => ({ districtId, key: newKey() })
  const post = (unitId: UnitId, role: Role = 'chair', from = FROM) => ({ unitId, role, portfolio: null, from })
  return {
    post,
    add: (more: object = {}) =>
      person.add({ ...own(), name: '李新', username: null, posts: [post(units.school.unitId)], ...more }),
    addPost: (personId: PersonId, more: object = {}) =>
      person.addPost({ ...own(), personId, ...post(units.school.unitId, 'member'), ...more }),
    end: (postId: string, lastDay: string | null) => person.endPost({ ...own(), postId, lastDay }),
    give: (personId: PersonId, username: string) => person.giveAccount({ ...own(), personId, username }),
    list: (more: object = {}) => person.list({ districtId, ...more }),
  }
}

async function postOf(bench: ApiBench, personId: PersonId): Promise<string> {
  const { rows } = await bench.scratch.owner.query('select id from post where person_id = $1 and voided_at is null', [
    personId,
  ])
  return rows[0]?.id ?? ''
}

test('a person with two posts and an account; the password comes once and nowhere else', async () => {
  await using bench = await apiBench()
  const { units } = bench.tenant
  const { add, list, post } = acts(bench)
  const key = newKey()
  const posts = [post(units.school.unitId), post(units.district.unitId, 'member')]
  const added = await add({ key, username: 'ＬｉＸｉｎ', posts })
  expect(added).toMatchObject({ name: '李新', username: 'lixin', oneTimePassword: expect.stringMatching(/^onetime-/) })
  expect(await add({ key, username: 'ＬｉＸｉｎ', posts })).toEqual({ ...added, oneTimePassword: null })
  const { people } = await list({ words: '李新' })
  expect(people).toMatchObject([{ account: { username: 'lixin', state: 'firstPassword' } }])
  expect(people[0]?.posts.map(({ unitName, role }) => [unitName, role])).toEqual([
    ['第一中学工会', 'chair'],
    ['芦溪区教育工会', 'member'],
  ])
  const { rows } = await bench.scratch.owner.query('select outcome::text as kept from idempotency')
  expect(JSON.stringify(rows)).not.toContain(added.oneTimePassword)
})

test('whoever was entered without an account gets one later, once', async () => {
  await using bench = await apiBench()
  const { add, give, list } = acts(bench)
  const { personId } = await add()
  expect((await list({ words: '李新' })).people[0]?.account).toBeNull()
  expect(await give(personId, 'lixin')).toMatchObject({ username: 'lixin', name: '李新' })
  expect(await outcomeOf(give(personId, 'zweiter'))).toBe('accountExists')
})

test('a post ends with its last day; one that was entered by mistake never was', async () => {
  await using bench = await apiBench()
  const { add, end, list } = acts(bench)
  const { personId } = await add()
  await end(await postOf(bench, personId), '2999-12-31')
  expect((await list({ words: '李新' })).people[0]?.posts).toMatchObject([{ from: FROM, to: '2999-12-31' }])
  await end(await postOf(bench, personId), null)
  expect(await list({ words: '李新' })).toEqual({ total: 0, people: [] })
  expect((await list({ words: '李新', everybody: true })).total).toBe(1)
})

test('the last administrator who can sign in stays, also when two go at once', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { administrator, officer } = tenant.people
  const { add, end, give, post } = acts(bench)
  const mine = await postOf(bench, administrator.personId)
  const second = await add({ name: '李二', posts: [post(tenant.units.district.unitId, 'districtAdministrator')] })
  const before = await databaseChecksum(scratch.owner)
  // The second one has no account: nobody could sign in as administrator any more.
  expect(await outcomeOf(end(mine, FROM))).toBe('lastAdministrator')
  expect(await outcomeOf(end(mine, null))).toBe('lastAdministrator')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  await give(second.personId, 'lier')
  const disable = (on: boolean) =>
    scratch.owner.query(
      `update account_state set disabled_at = case when $2 then now() end
       where account_id = (select account_id from directory where person_id = $1)`,
      [second.personId, on],
    )
  expect((await disable(true)).rowCount).toBe(1)
  expect(await outcomeOf(end(mine, FROM))).toBe('lastAdministrator')
  await disable(false)
  const both = [mine, await postOf(bench, second.personId)]
  const ends = await Promise.all(both.map((postId) => outcomeOf(end(postId, null))))
  expect(ends.filter((outcome) => outcome === 'ok')).toHaveLength(1)
  expect(await outcomeOf(end(await postOf(bench, officer.personId), FROM))).not.toBe('lastAdministrator')
})

test('refused, and nothing written', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { units, people } = tenant
  const { add, addPost, end, give, post } = acts(bench)
  const chair = acts(bench, people.chair)
  const before = await databaseChecksum(scratch.owner)
  const posts = (unitId: UnitId, role: Role, from = FROM) => ({ posts: [post(unitId, role, from)] })
  const chairPost = await postOf(bench, people.chair.personId)
  const attempts = [
    ['postRoleNotLegal', () => add(posts(units.school.unitId, 'groupLeader'))],
    ['postRoleNotLegal', () => add(posts(units.school.unitId, 'districtAdministrator'))],
    ['unitNotYetOpen', () => add(posts(units.school.unitId, 'chair', '2019-01-01'))],
    ['notFoundOrNoAccess', () => add(posts(otherTenant.units.school.unitId, 'chair'))],
    ['postHeldAlready', () => add({ posts: [post(units.school.unitId), post(units.school.unitId)] })],
    ['usernameTaken', () => add({ username: people.chair.username })],
    ['malformed', () => add({ posts: [] })],
    ['malformed', () => add({ username: 'a b' })],
    ['postHeldAlready', () => addPost(people.chair.personId, { role: 'chair' })],
    ['notFoundOrNoAccess', () => addPost(otherTenant.people.chair.personId)],
    ['datesOutOfOrder', () => end(chairPost, '2020-01-01')],
    ['notFoundOrNoAccess', () => end(crypto.randomUUID(), FROM)],
    ['notFoundOrNoAccess', () => give(otherTenant.people.chair.personId, 'neu')],
    ['accountExists', () => give(people.chair.personId, 'neu')],
    // A chair gives posts in the own school only, to people who are known there, and no accounts.
    ['notFoundOrNoAccess', () => chair.add(posts(units.otherSchool.unitId, 'chair'))],
    ['notPermitted', () => chair.add(posts(units.district.unitId, 'districtAdministrator'))],
    ['notPermitted', () => chair.add({ posts: [post(units.school.unitId), post(units.district.unitId, 'member')] })],
    ['notPermitted', () => chair.add({ username: 'neu' })],
    ['notFoundOrNoAccess', () => chair.addPost(people.otherChair.personId)],
    ['notPermitted', () => acts(bench, people.officer).add()],
    ['notPermitted', () => acts(bench, people.groupLeader).list()],
    ['notFoundOrNoAccess', () => acts(bench, otherTenant.people.administrator).add()],
  ] as const
  for (const [index, [code, attempt]] of attempts.entries())
    expect([index, await outcomeOf(attempt())]).toEqual([index, code])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('a chair sees the own school and no post elsewhere', async () => {
  await using bench = await apiBench()
  const { people, units } = bench.tenant
  await acts(bench).addPost(people.chair.personId, { unitId: units.otherSchool.unitId })
  const own = await acts(bench, people.chair).list()
  expect(own.people.flatMap(({ posts }) => posts.map(({ unitId }) => unitId))).not.toContain(units.otherSchool.unitId)
  expect(own.total).toBe(4)
  expect((await acts(bench).list({ unitId: units.otherSchool.unitId })).total).toBe(3)
  expect((await acts(bench).list({ role: 'groupLeader' })).total).toBe(1)
})
