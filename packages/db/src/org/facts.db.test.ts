import { type PersonId, plainDate, type PostId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { countStatements, databaseChecksum, type ScratchDb, scratchDb, smallDistrict } from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import {
  endPosts,
  insertPersons,
  insertPlacements,
  insertPosts,
  insertSegments,
  type NewFact,
  openEarlier,
  searchPersons,
  succeedFacts,
  touchUnit,
  updateUnits,
} from './index.ts'

const FIRST = plainDate('2020-01-01')
const DAY = plainDate('2026-03-01')

async function rowsOf({ owner }: ScratchDb, text: string, values: unknown[]): Promise<unknown[]> {
  return (await owner.query(text, values)).rows
}

const SEGMENTS = `select unit_id as unit, dimension, value, valid_from::text as "from", valid_to::text as "to"
  from unit_segment where voided_at is null order by unit_id, dimension, valid_from`

test('a value takes the place of the one of its dimension, from its day on, and of no other', async () => {
  await using scratch = await scratchDb()
  const { districtId, schoolId, otherSchoolId } = await smallDistrict(scratch)
  const start = { unitId: schoolId, validFrom: FIRST }
  const facts: NewFact<'unit_segment'>[] = [
    { unitId: schoolId, from: DAY, values: { dimension: 'stage', value: 'junior' } },
    { unitId: otherSchoolId, from: DAY, values: { dimension: 'stage', value: 'senior' } },
  ]
  const { statements } = await countStatements(scratch.db, () =>
    inTenant(scratch.db, districtId, 'write', async (tx) => {
      await insertSegments(tx, [
        { ...start, dimension: 'stage', value: 'primary' },
        { ...start, dimension: 'zone', value: '东片' },
      ])
      await succeedFacts(tx, { table: 'unit_segment', facts, by: null })
    }),
  )
  expect(statements).toHaveLength(3)
  const rows = await rowsOf(scratch, SEGMENTS, [])
  expect(rows).toHaveLength(4)
  expect(rows).toEqual(
    expect.arrayContaining([
      { unit: schoolId, dimension: 'stage', value: 'primary', from: FIRST, to: '2026-02-28' },
      { unit: schoolId, dimension: 'stage', value: 'junior', from: DAY, to: null },
      { unit: schoolId, dimension: 'zone', value: '东片', from: FIRST, to: null },
      { unit: otherSchoolId, dimension: 'stage', value: 'senior', from: DAY, to: null },
    ]),
  )
})

test('a new place in the union line leaves the other lines alone, and other tenants too', async () => {
  await using scratch = await scratchDb()
  const { districtId, rootId, townId, schoolId } = await smallDistrict(scratch)
  const there = await smallDistrict(scratch)
  const place = { unit_kind: 'branch', parent_id: rootId, parent_kind: 'district', line: 'union' } as const
  await inTenant(scratch.db, districtId, 'write', (tx) =>
    insertPlacements(tx, [
      {
        unitId: schoolId,
        unitKind: 'branch',
        parent: { id: townId, kind: 'generalBranch' },
        line: 'party',
        validFrom: FIRST,
      },
    ]),
  )
  const move = (unitId: typeof schoolId) =>
    inTenant(scratch.db, districtId, 'write', (tx) =>
      succeedFacts(tx, { table: 'placement', facts: [{ unitId, from: DAY, values: place }], by: null }),
    )
  await move(schoolId)
  const rows = await rowsOf(
    scratch,
    `select line, parent_id as parent, valid_to::text as "to" from placement
     where unit_id = $1 and voided_at is null order by line, valid_from`,
    [schoolId],
  )
  expect(rows).toEqual([
    { line: 'party', parent: townId, to: null },
    { line: 'union', parent: townId, to: '2026-02-28' },
    { line: 'union', parent: rootId, to: null },
  ])
  const before = await databaseChecksum(scratch.owner)
  await expect(move(there.schoolId)).rejects.toMatchObject({ code: '23503' })
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('an opening moves back once, with name and place, and never forward', async () => {
  await using scratch = await scratchDb()
  const { districtId, rootId } = await smallDistrict(scratch)
  const open = (day: string) =>
    inTenant(scratch.db, districtId, 'write', (tx) =>
      openEarlier(tx, { unitId: rootId, from: plainDate(day), by: null }),
    )
  const seen = () =>
    rowsOf(
      scratch,
      `select u.opened_on::text as opened, u.version, n.valid_from::text as named, p.valid_from::text as placed
       from unit u join unit_name n on n.unit_id = u.id and n.voided_at is null
       join placement p on p.unit_id = u.id and p.voided_at is null where u.id = $1`,
      [rootId],
    )
  await open('2021-01-01')
  expect(await seen()).toEqual([{ opened: FIRST, version: 1, named: FIRST, placed: FIRST }])
  await open('2018-09-01')
  await open('2018-09-01')
  const day = '2018-09-01'
  expect(await seen()).toEqual([{ opened: day, version: 2, named: day, placed: day }])
})

test('versions: an old one changes nothing; codes of many at once count each up', async () => {
  await using scratch = await scratchDb()
  const { districtId, schoolId, groupId } = await smallDistrict(scratch)
  const [own, other] = await inTenant(scratch.db, districtId, 'write', async (tx) => [
    await touchUnit(tx, { unitId: schoolId, expectedVersion: 9 }),
    await touchUnit(tx, { unitId: schoolId, expectedVersion: 1 }),
  ])
  expect([own, other]).toEqual([false, true])
  await inTenant(scratch.db, districtId, 'write', (tx) =>
    updateUnits(tx, [
      { unitId: schoolId, code: 'A1' },
      { unitId: groupId, code: null },
    ]),
  )
  const rows = await rowsOf(scratch, 'select code, version from unit where id = any($1) order by version', [
    [schoolId, groupId],
  ])
  expect(rows).toEqual([
    { code: null, version: 2 },
    { code: 'A1', version: 3 },
  ])
})

test('people are found by every way of typing a name, a page at a time, and only of the own tenant', async () => {
  await using scratch = await scratchDb()
  const { districtId, schoolId, groupId } = await smallDistrict(scratch)
  const there = await smallDistrict(scratch)
  const persons = [
    { id: newId<PersonId>(), name: '吕 秋水', pinyin: 'lvqiushui', initials: 'lqs' },
    { id: newId<PersonId>(), name: '100%真', pinyin: '100%zhen', initials: '1z' },
    { id: newId<PersonId>(), name: '阿_强', pinyin: 'a_qiang', initials: 'aq' },
  ]
  const [first, second] = persons
  const posts = [first, second]
    .flatMap((person) => (person === undefined ? [] : [person.id]))
    .map((personId, at) => ({
      ...{
        id: newId<PostId>(),
        personId,
        unitId: at === 0 ? schoolId : groupId,
        role: 'member' as const,
        validFrom: FIRST,
      },
    }))
  await inTenant(scratch.db, districtId, 'write', async (tx) => {
    await insertPersons(tx, persons)
    await insertPosts(tx, posts)
  })
  const asked = { day: DAY, unitIds: null, holders: false, role: null, words: '', offset: 0, limit: 50 }
  const ask = (more: object = {}, district = districtId) =>
    inTenant(scratch.db, district, 'read', (read) => searchPersons(read, { ...asked, ...more }))
  const names = async (more: object) => (await ask(more)).persons.map(({ name }) => name)
  expect(await names({ words: '秋水' })).toEqual(['吕 秋水'])
  expect(await names({ words: '吕秋' })).toEqual(['吕 秋水'])
  expect(await names({ words: 'qiushui' })).toEqual(['吕 秋水'])
  expect(await names({ words: 'lqs' })).toEqual(['吕 秋水'])
  expect(await names({ words: '%' })).toEqual(['100%真'])
  expect(await names({ words: '_' })).toEqual(['阿_强'])
  expect(await names({ unitIds: [groupId] })).toEqual(['100%真'])
  expect(await names({ unitIds: [] })).toEqual([])
  expect(await names({ holders: true })).toEqual(['100%真', '吕 秋水'])
  expect(await names({ role: 'chair' })).toEqual([])
  const page = await ask({ offset: 1, limit: 1, words: '' })
  expect([page.total, page.persons.length]).toEqual([4, 1])
  expect((await ask({ words: 'lqs' }, there.districtId)).total).toBe(0)
})

test('a post ends on its last day, or was never held; another tenant ends nothing', async () => {
  await using scratch = await scratchDb()
  const { districtId, schoolId, personId } = await smallDistrict(scratch)
  const there = await smallDistrict(scratch)
  const [left, mistaken] = [newId<PostId>(), newId<PostId>()]
  const post = { personId, unitId: schoolId, validFrom: FIRST }
  await inTenant(scratch.db, districtId, 'write', (tx) =>
    insertPosts(tx, [
      { ...post, id: left, role: 'chair', portfolio: '宣传' },
      { ...post, id: mistaken, role: 'auditor' },
    ]),
  )
  const end = (postId: PostId, lastDay: string | null, district = districtId) =>
    inTenant(scratch.db, district, 'write', (tx) =>
      endPosts(tx, { postIds: [postId], lastDay: lastDay === null ? null : plainDate(lastDay), by: null }),
    )
  expect(await end(left, '2026-01-31', there.districtId)).toBe(0)
  expect([await end(left, '2026-01-31'), await end(mistaken, null), await end(mistaken, null)]).toEqual([1, 1, 0])
  const rows = await rowsOf(
    scratch,
    `select role, portfolio, valid_to::text as "to" from post where unit_id = $1 and voided_at is null`,
    [schoolId],
  )
  expect(rows).toEqual([{ role: 'chair', portfolio: '宣传', to: '2026-01-31' }])
})
