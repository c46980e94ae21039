import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { type PersonId, plainDate } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

const ID_NUMBER = '11010519491231002X'
const MEMBER = { name: '钱文', mobile: '13800138000', joinedOn: plainDate('2024-09-01'), retiredOn: null }

function roster(bench: ApiBench, by: keyof ApiBench['tenant']['people'] = 'chair') {
  const { districtId, units, people } = bench.tenant
  const { unitId } = units.school
  const caller = () => bench.callerFor(people[by]).roster
  return {
    add: (name: string, idNumber: string | null = null) => {
      const at = { unitId, memberOf: units.schoolGroup.unitId, member: { ...MEMBER, name }, idNumber }
      return caller().add({ districtId, key: newKey(), ...at })
    },
    act: (personId: PersonId, act: object, more: object = {}) => {
      const input = { districtId, key: newKey(), unitId, personId, expectedVersion: 1, ...more }
      return caller().act({ ...input, act: act as Parameters<ReturnType<typeof caller>['act']>[0]['act'] })
    },
    member: (personId: PersonId, more: object = {}) => caller().member({ districtId, unitId, personId, ...more }),
    list: (more: object = {}) => caller().list({ districtId, unitId, ...more }),
    reveal: (personId: PersonId, reason = '核对医保名单') =>
      caller().revealNumber({ districtId, key: newKey(), unitId, personId, reason }),
  }
}

test('a member moves, retires, leaves and returns; every day that went by stays, and who did it is on record', async () => {
  await using bench = await apiBench()
  const { units } = bench.tenant
  const chair = roster(bench)
  const { personId } = await chair.add('钱文')
  const english = units.schoolSecondGroup.unitId
  await chair.act(personId, { kind: 'move', on: '2025-03-01', unitId: english })
  await chair.act(personId, { kind: 'retire', on: '2025-09-01' }, { expectedVersion: 2 })
  await chair.act(personId, { kind: 'leave', on: '2025-12-31' }, { expectedVersion: 3 })
  expect(await chair.member(personId)).toMatchObject({ status: 'left', leftOn: '2025-12-31', version: 4 })
  await chair.act(personId, { kind: 'return', on: '2026-02-01', unitId: units.school.unitId }, { expectedVersion: 4 })
  const member = await chair.member(personId)
  expect(member).toMatchObject({ status: 'retired', joinedOn: '2024-09-01', leftOn: null, version: 5 })
  expect(member.periods.map(({ unitName, from, to }) => [unitName, from, to])).toEqual([
    ['第一中学工会', '2026-02-01', null],
    ['第一中学英语组', '2025-03-01', '2025-12-31'],
    ['第一中学数学组', '2024-09-01', '2025-02-28'],
  ])
  expect(member.events.map(({ event }) => event)).toEqual(['return', 'leave', 'retire', 'move', 'add'])
})

test('what cannot happen is refused, and nothing is written', async () => {
  await using bench = await apiBench()
  const { units } = bench.tenant
  const chair = roster(bench)
  const { personId } = await chair.add('钱文')
  const before = await databaseChecksum(bench.scratch.owner)
  const leave = { kind: 'leave', on: '2026-01-31' }
  const move = (unit: keyof typeof units) => ({ kind: 'move', on: '2026-01-31', unitId: units[unit].unitId })
  const outcomes = [
    chair.act(personId, { kind: 'return', on: '2026-01-31', unitId: units.school.unitId }),
    chair.act(personId, { ...leave, on: '2024-08-31' }),
    chair.act(personId, { ...leave, on: '2999-01-01' }),
    chair.act(personId, leave, { expectedVersion: 0 }),
    chair.act(personId, move('schoolGroup')),
    chair.act(personId, move('otherSchoolGroup')),
    chair.act(bench.tenant.people.otherMember.personId, leave),
    roster(bench, 'committeeMember').act(personId, leave),
    roster(bench, 'groupLeader').act(personId, leave),
    roster(bench, 'officer').member(personId),
    roster(bench, 'otherChair').member(personId),
    chair.reveal(personId),
  ]
  expect(await Promise.all(outcomes.map(outcomeOf))).toEqual([
    ...['memberStatusDiffers', 'datesOutOfOrder', 'entryInFuture', 'staleVersion', 'memberStatusDiffers'],
    ...['notFoundOrNoAccess', 'notFoundOrNoAccess', 'notPermitted', 'notPermitted', 'notPermitted'],
    ...['notFoundOrNoAccess', 'notFoundOrNoAccess'],
  ])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('an identity number is opened by whoever keeps the roster, with a reason, and each look stays on record', async () => {
  await using bench = await apiBench()
  const chair = roster(bench)
  const { personId } = await chair.add('钱文', ID_NUMBER)
  expect(await chair.reveal(personId)).toEqual({ personId, idNumber: ID_NUMBER })
  const { events } = await chair.member(personId)
  expect(events[0]).toMatchObject({ event: 'numberSeen', reason: '核对医保名单' })
  expect((await roster(bench, 'committeeMember').member(personId)).events).toEqual([])
  const { rows } = await bench.scratch.owner.query<{ text: string }>(
    `select query_to_xml('select * from ' || quote_ident(tablename), true, true, '')::text as text from pg_tables
     where schemaname = 'app'`,
  )
  expect(rows.filter(({ text }) => text.includes(ID_NUMBER))).toEqual([])
})

test('a group leader sees the own group: who went to the next group is gone from it and has not left', async () => {
  await using bench = await apiBench()
  const { units } = bench.tenant
  const chair = roster(bench)
  const stays = await chair.add('孙亮', ID_NUMBER)
  const goes = await chair.add('钱文')
  await chair.act(goes.personId, { kind: 'move', on: '2026-01-31', unitId: units.schoolSecondGroup.unitId })
  const unitId = units.schoolGroup.unitId
  const leader = roster(bench, 'groupLeader')
  const { members, total, inService } = await leader.list({ unitId })
  expect(members).toMatchObject([{ name: '孙亮', mobile: null, maskedIdNumber: null }])
  expect([total, inService]).toEqual([1, 1])
  expect(await outcomeOf(leader.member(goes.personId, { unitId }))).toBe('notFoundOrNoAccess')
  expect(await leader.member(stays.personId, { unitId })).toMatchObject({ name: '孙亮', events: [] })
  expect((await leader.list({ unitId, groupId: units.schoolSecondGroup.unitId })).total).toBe(0)
})

test('above the branches nobody reads their members by name', async () => {
  await using bench = await apiBench()
  const { districtId, units, people } = bench.tenant
  const at = { districtId, key: newKey(), member: MEMBER, idNumber: null }
  await bench.callerFor(people.townSchoolChair).roster.add({
    ...at,
    unitId: units.townSchool.unitId,
    memberOf: units.townSchoolGroup.unitId,
  })
  const { list, add } = bench.callerFor(people.townChair).roster
  expect(await outcomeOf(list({ districtId, unitId: units.townSchool.unitId }))).toBe('notPermitted')
  expect((await list({ districtId, unitId: units.town.unitId })).members).toEqual([])
  const into = (memberOf: keyof typeof units) =>
    add({ ...at, key: newKey(), unitId: units.town.unitId, memberOf: units[memberOf].unitId })
  expect(await outcomeOf(into('townSchoolGroup'))).toBe('notFoundOrNoAccess')
  await into('townGroup')
  expect((await list({ districtId, unitId: units.town.unitId })).members).toMatchObject([
    { unitName: '柳河幼儿园工会小组' },
  ])
})
