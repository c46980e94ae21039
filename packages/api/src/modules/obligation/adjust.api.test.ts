import { apiBench, newKey, outcomeOf, refusalOf, seedReport, seedRound } from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

test('an extension moves the day of some units, a waiver lifts what they owe: with a reason and who approved', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { roundId, draft, today } = await seedRound(bench, tenant, { dueIn: 1 })
  const officer = bench.callerFor(people.officer)
  const extend = (unitIds: readonly string[], dueOn: string) =>
    officer.obligation.extend({ districtId, roundId, unitIds: [...unitIds], dueOn, reason: '停电两天', key: newKey() })
  const waive = (unitIds: readonly string[], reason = '新建学校') =>
    officer.obligation.waive({ districtId, roundId, unitIds: [...unitIds], reason, key: newKey() })
  const { school, otherSchool, townSchool, town } = units
  const unit = async (unitId: string) => officer.obligation.unit({ districtId, roundId, unitId })

  expect(await extend([school.unitId, otherSchool.unitId, school.unitId], addDays(today, 5))).toEqual({ extended: 2 })
  expect(await waive([otherSchool.unitId])).toEqual({ waived: 1 })
  expect(await unit(school.unitId)).toMatchObject({
    ...{ state: 'open', dueOn: addDays(today, 5) },
    decisions: [{ kind: 'extension', reason: '停电两天', by: expect.stringContaining('周禾') }],
  })
  expect((await unit(otherSchool.unitId)).decisions.map(({ kind }) => kind)).toEqual(['waiver', 'extension'])

  await seedReport(bench, tenant, { unitId: townSchool.unitId, draft, on: today })
  const before = await databaseChecksum(scratch.owner)
  expect(await refusalOf(extend([school.unitId], addDays(today, 5)))).toMatchObject({ code: 'datesOutOfOrder' })
  expect(await refusalOf(extend([townSchool.unitId], addDays(today, 9)))).toMatchObject({
    ...{ code: 'alreadySubmitted', detail: { unit: townSchool.name } },
  })
  expect(await outcomeOf(waive([townSchool.unitId]))).toBe('alreadySubmitted')
  expect(await outcomeOf(waive([otherSchool.unitId]))).toBe('alreadyWaived')
  // One that owes nothing spoils the whole: all of them or none.
  expect(await refusalOf(waive([school.unitId, town.unitId]))).toMatchObject({
    ...{ code: 'notFoundOrNoAccess', path: ['unitIds', 1] },
  })
  expect(await outcomeOf(waive([school.unitId], ' '))).toBe('malformed')
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  // A unit that was let off owes again until the day it is given.
  expect(await extend([otherSchool.unitId], addDays(today, 6))).toEqual({ extended: 1 })
  await advanceClock(scratch.owner, '7 days')
  expect(await unit(otherSchool.unitId)).toMatchObject({ state: 'missing', daysLate: 1 })
  expect(await unit(school.unitId)).toMatchObject({ state: 'missing', daysLate: 2 })
  expect(await waive([school.unitId])).toEqual({ waived: 1 })
  expect(await unit(school.unitId)).toMatchObject({ state: 'waived', daysLate: 0 })
})

test('nobody decides for the own unit, and nothing is decided about a round that has ended', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { roundId } = await seedRound(bench, tenant)
  await scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from)
     values ($1, gen_random_uuid(), $2, $3, 'committeeMember', '2024-01-01')`,
    [districtId, people.officer.personId, units.school.unitId],
  )
  const officer = bench.callerFor(people.officer)
  const waive = (unitId: string) =>
    outcomeOf(officer.obligation.waive({ districtId, roundId, unitIds: [unitId], reason: '新建校', key: newKey() }))
  const before = await databaseChecksum(scratch.owner)
  expect(await waive(units.school.unitId)).toBe('decisionForOwnUnit')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  await officer.obligation.cancel({ districtId, roundId, reason: '布置错了', expectedVersion: 1, key: newKey() })
  expect(await waive(units.otherSchool.unitId)).toBe('stateMoved')
})

test('each unit gets a day of its own with one reason: all of them or none, told at the move that stands in the way', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { roundId, draft, today } = await seedRound(bench, tenant, { dueIn: 1 })
  const { dueOn } = draft
  const officer = bench.callerFor(people.officer)
  const move = (moves: readonly { unitId: string; seen: string; dueOn: string }[], reason = '停电两天') =>
    officer.obligation.moveDays({ districtId, roundId, moves: [...moves], reason, key: newKey() })
  const days = async () => {
    const { rows } = await officer.obligation.matrix({ districtId })
    const dayOf = (unitId: string) => rows.find((row) => row.unitId === unitId)?.cells[0]?.dueOn
    return [dayOf(units.school.unitId), dayOf(units.otherSchool.unitId)]
  }
  const school = { unitId: units.school.unitId, seen: dueOn, dueOn: addDays(today, 4) }
  const other = { unitId: units.otherSchool.unitId, seen: dueOn, dueOn: addDays(today, 6) }
  const town = { unitId: units.townSchool.unitId, seen: dueOn, dueOn: addDays(today, 6) }

  await seedReport(bench, tenant, { unitId: units.townSchool.unitId, draft, on: today })
  const before = await databaseChecksum(scratch.owner)
  expect(await refusalOf(move([school, { ...other, seen: today }]))).toMatchObject({
    ...{ code: 'staleVersion', detail: { dueOn }, path: ['moves', 1, 'dueOn'] },
  })
  expect(await refusalOf(move([school, { ...other, dueOn }]))).toMatchObject({
    ...{ code: 'datesOutOfOrder', path: ['moves', 1, 'dueOn'] },
  })
  expect(await refusalOf(move([town, school]))).toMatchObject({ code: 'alreadySubmitted', path: ['moves', 0, 'dueOn'] })
  expect(await outcomeOf(move([school, school]))).toBe('malformed')
  expect(await outcomeOf(move([school], ' '))).toBe('malformed')
  expect(await outcomeOf(move([school, { ...other, unitId: units.town.unitId }]))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  expect(await days()).toEqual([dueOn, dueOn])

  expect(await move([school, other])).toEqual({ moved: 2 })
  expect(await days()).toEqual([school.dueOn, other.dueOn])
  const read = await officer.obligation.unit({ districtId, roundId, unitId: units.school.unitId })
  expect(read.decisions).toMatchObject([{ kind: 'extension', reason: '停电两天' }])
})
