import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { countMembers } from '@jianjia/db/roster'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { plainDate } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

const ID_NUMBER = '11010519491231002X'
const MEMBER = { name: '钱文', mobile: '13800138000', joinedOn: plainDate('2024-09-01'), retiredOn: null }

function keeping(bench: ApiBench, by: keyof ApiBench['tenant']['people'] = 'chair') {
  const { districtId, units, people } = bench.tenant
  const roster = () => bench.callerFor(people[by]).roster
  const unitId = units.school.unitId
  return {
    unitId,
    add: (more: object = {}, idNumber: string | null = null) => {
      const member = { ...MEMBER, ...more }
      const at = { unitId, memberOf: units.schoolGroup.unitId }
      return roster().add({ districtId, key: newKey(), ...at, member, idNumber })
    },
    correct: (personId: Parameters<ReturnType<typeof roster>['correct']>[0]['personId'], more: object) => {
      const at = { unitId, memberOf: units.schoolGroup.unitId, from: plainDate('2026-03-01'), leftOn: null }
      const input = { districtId, key: newKey(), personId, ...at, member: MEMBER, expectedVersion: 1 }
      return roster().correct({ ...input, ...more })
    },
    list: (more: object = {}) => roster().list({ districtId, unitId, ...more }),
  }
}

test('a member comes, changes the group, retires and leaves; the days before stay as they were', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const chair = keeping(bench)
  const { personId } = await chair.add({}, ID_NUMBER)
  const [first] = (await chair.list()).members
  expect(first).toMatchObject({ personId, name: '钱文', status: 'inService', joinedOn: '2024-09-01', version: 1 })
  expect(first).toMatchObject({ mobile: '13800138000', maskedIdNumber: '110*************2X' })

  const english = tenant.units.schoolSecondGroup.unitId
  await chair.correct(personId, { memberOf: english, member: { ...MEMBER, retiredOn: '2026-03-01' } })
  const { members, inService, retired } = await chair.list()
  expect({ inService, retired }).toEqual({ inService: 0, retired: 1 })
  expect(members).toMatchObject([
    { status: 'retired', unitName: '第一中学英语组', maskedIdNumber: '110*************2X' },
  ])
  const days = await scratch.owner.query(
    `select unit_id, valid_from::text, valid_to::text from membership where voided_at is null order by valid_from`,
  )
  expect(days.rows).toEqual([
    { unit_id: tenant.units.schoolGroup.unitId, valid_from: '2024-09-01', valid_to: '2026-02-28' },
    { unit_id: english, valid_from: '2026-03-01', valid_to: null },
  ])

  await chair.correct(personId, { memberOf: english, leftOn: '2026-03-05', expectedVersion: 2 })
  expect((await chair.list()).members).toMatchObject([{ leftOn: '2026-03-05', status: 'left', retiredOn: null }])
  expect((await chair.list({ statuses: ['inService'] })).members).toEqual([])
  expect((await chair.list({ groupId: english, words: '钱' })).total).toBe(1)
  expect((await chair.list({ groupId: tenant.units.schoolGroup.unitId })).total).toBe(0)
})

test('what cannot be is refused, and nothing is written', async () => {
  await using bench = await apiBench()
  const chair = keeping(bench)
  const { personId } = await chair.add({}, ID_NUMBER)
  const before = await databaseChecksum(bench.scratch.owner)
  const outcomes = [
    chair.add({ name: '孙亮' }, ID_NUMBER),
    chair.add({ joinedOn: '2999-01-01' }),
    chair.add({ mobile: '2380013800' }),
    chair.add({}, '110105194912310021'),
    chair.correct(personId, { expectedVersion: 7 }),
    chair.correct(personId, { leftOn: '2024-08-31' }),
    chair.correct(personId, { memberOf: bench.tenant.units.otherSchool.unitId }),
    keeping(bench, 'committeeMember').add(),
    keeping(bench, 'officer').list(),
    keeping(bench, 'otherChair').list(),
  ]
  expect(await Promise.all(outcomes.map(outcomeOf))).toEqual([
    ...['idNumberTaken', 'entryInFuture', 'malformed', 'malformed', 'staleVersion', 'datesOutOfOrder'],
    ...['notFoundOrNoAccess', 'notPermitted', 'notPermitted', 'notFoundOrNoAccess'],
  ])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('an identity number lies nowhere open, and only who keeps the roster sees a part of it', async () => {
  await using bench = await apiBench()
  await keeping(bench).add({}, ID_NUMBER)
  const [seen] = (await keeping(bench, 'committeeMember').list()).members
  expect(seen).toMatchObject({ name: '钱文', mobile: null, maskedIdNumber: null })
  const { rows } = await bench.scratch.owner.query<{ text: string }>(
    `select query_to_xml('select * from ' || quote_ident(tablename), true, true, '')::text as text from pg_tables
     where schemaname = 'app'`,
  )
  expect(rows.filter(({ text }) => text.includes(ID_NUMBER))).toEqual([])
})

test('heads are counted as of a day, for all branches in one query', async () => {
  await using bench = await apiBench()
  const { districtId, units } = bench.tenant
  const chair = keeping(bench)
  await chair.add()
  const { personId } = await chair.add({ name: '孙亮' })
  await chair.correct(personId, { member: { ...MEMBER, name: '孙亮', retiredOn: '2026-03-01' } })
  const unitIds = [units.school.unitId, units.otherSchool.unitId]
  const counted = (day: string) =>
    inTenant(bench.db, districtId, 'read', async (read) => {
      const { result, statements } = await countStatements(bench.db, () =>
        countMembers(read, { unitIds, day: plainDate(day) }),
      )
      const inOrder = unitIds.map((unitId) => result.find((row) => row.unitId === unitId))
      return [...inOrder.map((row) => [row?.inService, row?.retired]), statements.length]
    })
  expect(await counted('2024-08-31')).toEqual([[0, 0], [0, 0], 1])
  expect(await counted('2025-01-01')).toEqual([[2, 0], [0, 0], 1])
  expect(await counted('2026-03-01')).toEqual([[1, 1], [0, 0], 1])
})
