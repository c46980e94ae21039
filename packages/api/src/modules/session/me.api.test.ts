import { apiBench, newKey } from '@jianjia/api/testing'
import { advanceClock, countStatements } from '@jianjia/db/testing'
import { addDays, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import { type Actor, can } from '@jianjia/domain/policy'
import { expect, test } from 'vitest'
import { createCallerFactory } from '../../frame/trpc.ts'
import { appRouter } from '../../router.ts'

test('a visitor is nobody, and learns nothing', async () => {
  await using bench = await apiBench()
  expect(await bench.callerFor(undefined).session.me({})).toEqual({ account: null, tenants: [] })
})

test('the posts come with the way to their unit, so that the console decides like the server', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { groupLeader } = tenant.people
  const { result, statements } = await countStatements(bench.db, () => bench.callerFor(groupLeader).session.me({}))
  const { district, school, schoolGroup } = tenant.units
  const unitPath = [district.unitId, school.unitId, schoolGroup.unitId]
  expect(result.tenants).toMatchObject([
    {
      districtId: tenant.districtId,
      rootUnitId: district.unitId,
      personId: groupLeader.personId,
      posts: [
        { role: 'groupLeader', unitId: schoolGroup.unitId, unitKind: 'group', unitName: schoolGroup.name, unitPath },
      ],
    },
  ])
  // The directory and the language; then, for the one tenant, who it is and what the units are called.
  expect(statements).toHaveLength(4)
  const posts = result.tenants[0]?.posts ?? []
  const actor: Actor = { ...groupLeader, districtId: tenant.districtId, posts }
  expect(can(actor, 'ledger.record', { unitId: schoolGroup.unitId, unitPath, unitKind: 'group' }).allowed).toBe(true)
})

test('somebody of two tenants has a place in each; somebody without a post has a place and no post', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant } = bench
  const { chair } = tenant.people
  await bench.scratch.owner.query('update directory set account_id = $1 where person_id = $2', [
    chair.accountId,
    otherTenant.people.withoutPost.personId,
  ])
  const { tenants } = await bench.callerFor(chair).session.me({})
  const posts = new Map(tenants.map((place) => [place.districtId, place.posts.length]))
  expect(posts).toEqual(
    new Map([
      [tenant.districtId, 1],
      [otherTenant.districtId, 0],
    ]),
  )
})

test('a tenant is called what its root unit is called, from the first day of a new name on', async () => {
  await using bench = await apiBench()
  const { units, people, districtId } = bench.tenant
  const administrator = bench.callerFor(people.administrator)
  const place = async () => (await administrator.session.me({})).tenants[0]
  const before = await place()
  expect(before?.name).toBe(units.district.name)
  const rename = async (name: string, from: PlainDate) => {
    const { version } = await administrator.org.unit({ districtId, unitId: units.district.unitId })
    const names = { name, shortName: null, nameEn: null }
    await administrator.org.renameUnit({
      ...{ districtId, key: newKey(), unitId: units.district.unitId, ...names, from, expectedVersion: version },
    })
  }
  const today = plainDate(before?.today ?? '')
  await rename('望海区教育工会', today)
  expect((await place())?.name).toBe('望海区教育工会')
  await rename('望海新区教育工会', addDays(today, 2))
  expect((await place())?.name).toBe('望海区教育工会')
  await advanceClock(bench.scratch.owner, '2 days')
  expect((await place())?.name).toBe('望海新区教育工会')
})

test('with a one-time password nothing but the need to change it is told', async () => {
  await using bench = await apiBench()
  const context = bench.contextFor(bench.tenant.people.chair)
  const account = context.account && { ...context.account, mustChangePassword: true }
  const me = await createCallerFactory(appRouter)({ ...context, account }).session.me({})
  expect(me).toEqual({ account: expect.objectContaining({ mustChangePassword: true }), tenants: [] })
})
