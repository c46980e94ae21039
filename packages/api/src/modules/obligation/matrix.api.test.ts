import { type ApiBench, benchInJune, newKey, seedReport, seedRound } from '@jianjia/api/testing'
import { advanceClock, countStatements } from '@jianjia/db/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { listOwedReports } from '@jianjia/db/home'
import { addDays } from '@jianjia/domain/kernel'
import { addNumbers, countStates, type ObligationState } from '@jianjia/domain/obligation'
import { expect, test } from 'vitest'
import { DOWNLOADS } from '../../router.ts'
import { freezeDueRounds } from './found-rounds.ts'

test('the matrix says the same five numbers on top, at every level and in the file; what is open is not counted', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const past = await seedRound(bench, tenant, { dueIn: 1, unitKinds: ['branch', 'generalBranch'] })
  const open = await seedRound(bench, tenant, { dueIn: 3, kind: 'yearSummary' })
  const { today } = past
  await seedReport(bench, tenant, { unitId: units.school.unitId, draft: past.draft, on: today })
  await seedReport(bench, tenant, { unitId: units.townSchool.unitId, draft: past.draft, on: addDays(today, 2) })
  await seedReport(bench, tenant, { unitId: units.townSchool.unitId, draft: open.draft, on: addDays(today, 2) })
  const officer = bench.callerFor(people.officer)
  const waiver = { districtId, roundId: past.roundId, unitIds: [units.otherSchool.unitId], reason: '新建学校' }
  await officer.obligation.waive({ ...waiver, key: newKey() })
  await advanceClock(scratch.owner, '2 days')

  const year = 2026
  const found = await officer.obligation.matrix({ districtId, year })
  expect(found.rounds.map(({ kind, numbers }) => [kind, numbers])).toEqual([
    ['plan', { expected: 4, onTime: 1, late: 1, waived: 1, missing: 1, open: 0 }],
    ['yearSummary', { expected: 1, onTime: 1, late: 0, waived: 0, missing: 0, open: 2 }],
  ])
  expect(found.total).toEqual(addNumbers(found.rounds.map(({ numbers }) => numbers)))
  const states = (name: keyof typeof units) =>
    found.rows.find(({ unitId }) => unitId === units[name].unitId)?.cells.map((cell) => cell?.state ?? null)
  expect([states('town'), states('townSchool'), states('school'), states('otherSchool')]).toEqual([
    ...[
      ['missing', null],
      ['late', 'onTime'],
      ['onTime', 'open'],
    ],
    ['waived', 'open'],
  ])
  const town = found.rows.find(({ unitId }) => unitId === units.town.unitId)
  expect(town?.numbers?.[0]).toEqual({ expected: 2, onTime: 0, late: 1, waived: 0, missing: 1, open: 0 })
  const cells = found.rows.flatMap((row) => row.cells.flatMap((cell): ObligationState[] => (cell ? [cell.state] : [])))
  expect(countStates(cells)).toEqual(found.total)

  const under = await officer.obligation.matrix({ districtId, year, under: units.town.unitId })
  expect([under.total, under.rows.map(({ name }) => name)]).toEqual([
    { expected: 3, onTime: 1, late: 1, waived: 0, missing: 1, open: 0 },
    [units.town.name, units.townSchool.name],
  ])

  const csv = await exported(bench, { districtId, year, format: 'csv', language: 'zh' })
  const [header = '', ...lines] = csv.split('\r\n')
  expect(header).toContain(past.draft.periodLabel)
  const { expected, onTime, late, waived, missing, open: notDue } = found.total
  expect(lines[0]?.endsWith(`,${[expected, onTime, late, waived, missing, notDue].join(',')}`)).toBe(true)
  expect(lines.find((line) => line.includes(units.townSchool.name))).toContain('迟交 1 天,按时,2,1,1,0,0,0')
})

test('a branch sees its own line, a general branch what is below it, and who has no part sees nothing', async () => {
  await using bench = await benchInJune()
  const { tenant } = bench
  const { districtId, people, units } = tenant
  await seedRound(bench, tenant)
  const namesFor = async (person: keyof typeof people) =>
    (await bench.callerFor(people[person]).obligation.matrix({ districtId })).rows.map(({ name }) => name)
  expect(await namesFor('chair')).toEqual([units.school.name])
  expect(await namesFor('townChair')).toEqual([units.town.name, units.townSchool.name])
  expect(await namesFor('auditor')).toHaveLength(4)
})

test('frozen once its due day is over: units that are founded, moved or closed afterwards change no number', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { today } = await seedRound(bench, tenant, { dueIn: 1 })
  await advanceClock(scratch.owner, '2 days')
  const officer = bench.callerFor(people.officer)
  const read = async () => {
    const { rounds, rows } = await officer.obligation.matrix({ districtId })
    return [rounds.map(({ numbers }) => numbers), rows.map(({ name, cells }) => [name, cells])]
  }
  const before = await read()
  const freeze = () => inTenant(bench.db, districtId, 'write', async (tx) => freezeDueRounds(tx, await readClock(tx)))
  expect([await freeze(), await freeze()]).toEqual([1, 0])
  expect(await read()).toEqual(before)

  await scratch.owner.query('update unit set closed_on = $2 where id = $1', [units.otherSchool.unitId, today])
  await scratch.owner.query('update placement set voided_at = app.now() where unit_id = $1', [units.townSchool.unitId])
  await scratch.owner.query(
    `insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
     values ($1, gen_random_uuid(), $2, 'branch', $3, 'district', 'union', '2024-01-01')`,
    [districtId, units.townSchool.unitId, units.district.unitId],
  )
  const [numbers, rows] = await read()
  expect(numbers).toEqual(before[0])
  expect(rows?.map((row) => (row instanceof Array ? row[0] : row)).toSorted()).toContain(units.otherSchool.name)
})

test('a unit that is closed afterwards, with a last day before the due day, still owes what it owed', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { today } = await seedRound(bench, tenant, { dueIn: 1 })
  await advanceClock(scratch.owner, '3 days')
  const total = async () => (await bench.callerFor(people.officer).obligation.matrix({ districtId })).total
  const before = await total()
  expect(before).toMatchObject({ expected: 3, missing: 3 })
  const { unitId } = units.schoolSecondGroup
  const groups = { districtId, lastDay: today, expectedVersion: 1 }
  const administrator = bench.callerFor(people.administrator)
  await administrator.org.closeUnit({ ...groups, unitId, key: newKey() })
  await scratch.owner.query('update unit set closed_on = $2 where id = $1', [units.school.unitId, today])
  expect(await total()).toEqual(before)
})

test('the tasks of a branch are what the matrix says it has still to hand in, for every unit and before and after freezing', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const all = { unitKinds: ['branch', 'generalBranch', 'group'] } as const
  const first = await seedRound(bench, tenant, { dueIn: 1, unitKinds: [...all.unitKinds] })
  await seedRound(bench, tenant, { dueIn: 5, kind: 'termSummary', stages: ['primary'] })
  await seedRound(bench, tenant, { dueIn: 7, kind: 'yearSummary', opensOn: addDays(first.today, 3) })
  await scratch.owner.query(
    `insert into unit_segment (district_id, id, unit_id, dimension, value, valid_from)
     values ($1, gen_random_uuid(), $2, 'stage', 'primary', '2024-01-01')`,
    [districtId, units.otherSchool.unitId],
  )
  await scratch.owner.query('update unit set closed_on = $2 where id = $1', [
    units.school.unitId,
    addDays(first.today, 2),
  ])
  await seedReport(bench, tenant, { unitId: units.townSchool.unitId, draft: first.draft, on: first.today })
  const ids = Object.values(units).map(({ unitId }) => unitId)
  const compare = async () => {
    const { rounds, rows, today } = await bench.callerFor(people.officer).obligation.matrix({ districtId })
    const owing = rows.flatMap(({ unitId, cells }) =>
      cells.flatMap((cell, at) => {
        const round = rounds[at]
        const owes = round !== undefined && (cell?.state === 'open' || cell?.state === 'missing')
        return owes && round.opensOn <= today ? [`${round.roundId} ${unitId} ${cell.dueOn}`] : []
      }),
    )
    const found = await inTenant(bench.db, districtId, 'read', (db) => listOwedReports(db, ids))
    expect(found.map(({ roundId, unitId, dueOn }) => `${roundId} ${unitId} ${dueOn}`).toSorted()).toEqual(
      owing.toSorted(),
    )
    return owing.length
  }
  expect(await compare()).toBe(10)
  const waiver = { districtId, roundId: first.roundId, unitIds: [units.town.unitId], reason: '机构调整' }
  await bench.callerFor(people.officer).obligation.waive({ ...waiver, key: newKey() })
  expect(await compare()).toBe(9)
  await advanceClock(scratch.owner, '3 days')
  expect(await compare()).toBe(11)
  await inTenant(bench.db, districtId, 'write', async (tx) => freezeDueRounds(tx, await readClock(tx)))
  expect(await compare()).toBe(11)
  const { tasks } = await bench.callerFor(people.otherChair).home.tasks({ districtId })
  expect(tasks.map(({ kind, overdue }) => [kind, overdue])).toEqual([
    ['plan', true],
    ['termSummary', false],
    ['yearSummary', false],
  ])
  const desk = await bench.callerFor(people.officer).home.tasks({ districtId })
  expect(desk.tasks.find(({ kind }) => kind === 'remindLate')).toMatchObject({ count: 8, roundId: first.roundId })
})

test('six rounds take as many statements as one', async () => {
  await using bench = await benchInJune()
  const { tenant } = bench
  const officer = bench.callerFor(tenant.people.officer)
  const count = async () => {
    const { districtId } = tenant
    return (await countStatements(bench.db, () => officer.obligation.matrix({ districtId }))).statements.length
  }
  await seedRound(bench, tenant)
  const one = await count()
  for (let more = 2; more <= 6; more++) await seedRound(bench, tenant, { dueIn: more })
  expect([await count(), one]).toEqual([one, one])
  expect(one).toBeLessThanOrEqual(15)
})

async function exported(bench: ApiBench, input: object): Promise<string> {
  const file = await DOWNLOADS['obligation.export']?.open(bench.contextFor(bench.tenant.people.officer), input)
  if (file === undefined || !('bytes' in file.content)) throw new Error('no file')
  return new TextDecoder().decode(file.content.bytes)
}
