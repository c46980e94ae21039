import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { UnitId } from '@jianjia/domain/kernel'
import { describe, expect, test } from 'vitest'

const FROM = '2026-02-01'

function acts(bench: ApiBench, by = bench.tenant.people.administrator) {
  const { districtId, units } = bench.tenant
  const { org } = bench.callerFor(by)
  const { unitId } = units.school
  const own = () => ({ districtId, key: newKey() })
  return {
    create: (more: object = {}) =>
      org.createUnit({
        ...{ ...own(), parentId: unitId, kind: 'group', name: '化学组', shortName: null, code: null, from: FROM },
        ...{ stage: null, ownership: null, zone: null, members: null, ...more },
      }),
    rename: (more: object = {}) =>
      org.renameUnit({
        ...{ ...own(), unitId, name: '第一学校工会', shortName: null, nameEn: null, from: FROM },
        ...{ expectedVersion: 1, ...more },
      }),
    move: (more: object = {}) =>
      org.moveUnit({ ...own(), unitId, parentId: units.town.unitId, from: FROM, expectedVersion: 1, ...more }),
    close: (more: object = {}) =>
      org.closeUnit({ ...own(), unitId: units.otherSchoolGroup.unitId, lastDay: FROM, expectedVersion: 1, ...more }),
    unit: (id: UnitId = unitId) => org.unit({ districtId, unitId: id }),
  }
}

test('names and places of before stay with their days', async () => {
  await using bench = await apiBench()
  const { rename, move, unit } = acts(bench)
  await rename()
  await move({ expectedVersion: 2, from: '2026-03-01' })
  const found = await unit()
  expect(found.names.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['第一学校工会', FROM, null],
    ['第一中学工会', '2024-01-01', '2026-01-31'],
  ])
  expect(found.places.map(({ parentName, from, to }) => [parentName, from, to])).toEqual([
    ['柳河镇教育工会', '2026-03-01', null],
    ['芦溪区教育工会', '2024-01-01', '2026-02-28'],
  ])
  expect(found.trail.map(({ name }) => name)).toEqual(['芦溪区教育工会', '柳河镇教育工会'])
  expect(found.version).toBe(3)
})

test('the same day twice replaces, a later day follows, an earlier one ends where the later begins', async () => {
  await using bench = await apiBench()
  const { rename, unit } = acts(bench)
  await rename({ name: '甲名' })
  await rename({ name: '乙名', expectedVersion: 2 })
  await rename({ name: '丁名', expectedVersion: 3, from: '2026-05-01' })
  await rename({ name: '丙名', expectedVersion: 4, from: '2026-04-01' })
  expect((await unit()).names.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['丁名', '2026-05-01', null],
    ['丙名', '2026-04-01', '2026-04-30'],
    ['乙名', FROM, '2026-03-31'],
    ['第一中学工会', '2024-01-01', '2026-01-31'],
  ])
})

test('a closed unit leaves the tree, its posts end with it, and it can still be read', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { unitId } = tenant.units.otherSchoolGroup
  await scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from)
     values ($1, gen_random_uuid(), $2, $3, 'member', '2024-01-01')`,
    [tenant.districtId, tenant.people.withoutPost.personId, unitId],
  )
  const { close, unit } = acts(bench)
  expect(await close()).toEqual({ unitId, endedPosts: 1 })
  expect(await unit(unitId)).toMatchObject({ closedOn: FROM, name: '第二中学物理组', posts: [] })
  const { nodes } = await bench.callerFor(tenant.people.administrator).org.tree({ districtId: tenant.districtId })
  expect(nodes.some((node) => node.unitId === unitId)).toBe(false)
  const { rows } = await scratch.owner.query(
    `select valid_to::text as last from post where unit_id = $1 and voided_at is null`,
    [unitId],
  )
  expect(rows).toEqual([{ last: FROM }])
})

describe('refused, and nothing written', () => {
  test('every rule of the tree', async () => {
    await using bench = await apiBench()
    const { tenant, otherTenant, scratch } = bench
    const { units } = tenant
    const { create, rename, move, close } = acts(bench)
    await create({ name: '占名组', code: 'K1' })
    const before = await databaseChecksum(scratch.owner)
    const root = units.district.unitId
    const foreign = otherTenant.units.town.unitId
    const attempts = [
      ['unitNameTaken', () => create({ name: ' 占名 组' })],
      ['unitCodeTaken', () => create({ code: 'K1' })],
      ['childKindNotLegal', () => create({ kind: 'branch' })],
      ['unitNotYetOpen', () => create({ from: '2019-01-01' })],
      ['notFoundOrNoAccess', () => create({ parentId: foreign })],
      ['unitNameTaken', () => rename({ name: '第二中学工会' })],
      ['unitClosed', () => rename({ from: '2019-01-01' })],
      ['staleVersion', () => rename({ expectedVersion: 7 })],
      ['notFoundOrNoAccess', () => rename({ unitId: foreign })],
      ['childKindNotLegal', () => move({ parentId: units.otherSchool.unitId })],
      ['unitBelowItself', () => move({ unitId: units.schoolGroup.unitId, parentId: units.schoolSubgroup.unitId })],
      ['rootUnitFixed', () => move({ unitId: root, parentId: units.town.unitId })],
      ['notFoundOrNoAccess', () => move({ parentId: foreign })],
      ['staleVersion', () => move({ expectedVersion: 7 })],
      ['unitHasChildren', () => close({ unitId: units.school.unitId })],
      ['rootUnitFixed', () => close({ unitId: root })],
      ['staleVersion', () => close({ expectedVersion: 7 })],
      ['malformed', () => rename({ name: '  ' })],
      ['malformed', () => close({ lastDay: '2026-02-30' })],
    ] as const
    for (const [index, [code, attempt]] of attempts.entries())
      expect([index, await outcomeOf(attempt())]).toEqual([index, code])
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })

  test('whoever is no administrator of the tenant', async () => {
    await using bench = await apiBench()
    const { tenant, otherTenant, scratch } = bench
    const before = await databaseChecksum(scratch.owner)
    for (const [by, code] of [
      [tenant.people.chair, 'notPermitted'],
      [tenant.people.officer, 'notPermitted'],
      [otherTenant.people.administrator, 'notFoundOrNoAccess'],
    ] as const) {
      const { create, rename, move } = acts(bench, by)
      expect([await outcomeOf(create()), await outcomeOf(rename()), await outcomeOf(move())]).toEqual([
        code,
        code,
        code,
      ])
    }
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })
})

test('a closed unit ends the posts that would outlive it, and leaves those that had ended', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { close } = acts(bench)
  const unitId = tenant.units.otherSchoolGroup.unitId
  for (const [role, until] of [
    ['groupLeader', null],
    ['member', '2030-12-31'],
    ['member', '2026-01-15'],
  ])
    await scratch.owner.query(
      `with someone as (insert into person (district_id, id, name, pinyin, initials)
         values ($1, gen_random_uuid(), '沈舟', 'shenzhou', 'sz') returning id)
       insert into post (district_id, id, person_id, unit_id, role, valid_from, valid_to)
       select $1, gen_random_uuid(), id, $2, $3, '2025-01-01', $4 from someone`,
      [tenant.districtId, unitId, role, until],
    )
  expect(await close()).toEqual({ unitId, endedPosts: 2 })
  const { rows } = await scratch.owner.query(
    `select role, valid_to from post where unit_id = $1 and voided_at is null order by role, valid_to`,
    [unitId],
  )
  expect(rows).toEqual([
    { role: 'groupLeader', valid_to: FROM },
    { role: 'member', valid_to: '2026-01-15' },
    { role: 'member', valid_to: FROM },
  ])
})

test('sent twice with one key it is done once; two at once give one unit of a name', async () => {
  await using bench = await apiBench()
  const { create } = acts(bench)
  const key = newKey()
  expect(await create({ key })).toEqual(await create({ key }))
  const twins = await Promise.all([outcomeOf(create({ name: '双生组' })), outcomeOf(create({ name: '双生组' }))])
  expect(twins.toSorted()).toEqual(['ok', 'unitNameTaken'])
})

test('a name is taken also by a change that began later and was first', async () => {
  await using bench = await apiBench()
  const { create } = acts(bench)
  await create({ name: '先到组' })
  await bench.scratch.owner.query(`alter table unit_name disable trigger user;
    update unit_name set recorded_at = recorded_at + interval '1 minute' where name = '先到组';
    alter table unit_name enable trigger user`)
  expect(await outcomeOf(create({ name: '先到组' }))).toBe('unitNameTaken')
})
