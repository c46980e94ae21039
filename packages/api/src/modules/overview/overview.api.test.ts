import {
  type ApiBench,
  benchInJune,
  newKey,
  outcomeOf,
  seedAssessment,
  seedReport,
  seedRound,
} from '@jianjia/api/testing'
import { countStatements } from '@jianjia/db/testing'
import { firstDuties } from '@jianjia/domain/duty'
import { addDays } from '@jianjia/domain/kernel'
import { addNumbers, countStates } from '@jianjia/domain/obligation'
import { expect, test } from 'vitest'

/** Schools with a stage, as many as asked for. */
async function grow({ scratch, tenant }: ApiBench, schools: number): Promise<void> {
  await scratch.owner.query(
    `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, $3::int) as n),
     units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids),
     names as (insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
       select $1, gen_random_uuid(), id, '校' || n, '校' || n, 'xiao' || n, 'x' || n, '2024-01-01' from ids),
     stages as (insert into unit_segment (district_id, id, unit_id, dimension, value, valid_from)
       select $1, gen_random_uuid(), id, 'stage', case n % 2 when 0 then 'primary' else 'junior' end, '2024-01-01' from ids)
     insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
       select $1, gen_random_uuid(), id, 'branch', $2, 'generalBranch', 'union', '2024-01-01' from ids`,
    [tenant.districtId, tenant.units.town.unitId, schools],
  )
}

/** Rounds, an assessment and duties of the officer. */
async function owing(bench: ApiBench) {
  const { tenant } = bench
  const { districtId, people } = tenant
  const officer = bench.callerFor(people.officer)
  const past = await seedRound(bench, tenant, { dueIn: -3 })
  const open = await seedRound(bench, tenant, { dueIn: 5, kind: 'yearSummary' })
  await seedAssessment(bench, tenant)
  await officer.duty.set({ districtId, key: newKey(), duties: [...firstDuties(past.today)] })
  return { districtId, officer, past, open, today: past.today }
}

test('the overview takes as many statements for five units as for 120, and no more columns are one answer of bounded width', async () => {
  await using bench = await benchInJune()
  const { districtId, officer } = await owing(bench)
  const read = () => countStatements(bench.db, () => officer.overview.matrix({ districtId, year: 2026 }))
  await grow(bench, 1)
  const few = await read()
  await grow(bench, 115)
  const many = await read()
  expect([few.result.rows.length, many.result.rows.length]).toEqual([5, 120])
  expect(many.statements.length).toBe(few.statements.length)
  expect(many.statements.length).toBeLessThanOrEqual(45)
  const bytesOfACell = JSON.stringify(many.result).length / (many.result.rows.length * many.result.columns.length)
  expect(bytesOfACell).toBeLessThan(90)
})

test('top, columns, levels and rows say the same; a stage and a sub-tree narrow all of them alike', async () => {
  await using bench = await benchInJune()
  const { districtId, officer, past, today } = await owing(bench)
  const { units } = bench.tenant
  await seedReport(bench, bench.tenant, { unitId: units.townSchool.unitId, draft: past.draft, on: addDays(today, -1) })
  await grow(bench, 6)
  const asked = { districtId, year: 2026 }
  const whole = await officer.overview.matrix(asked)
  expect(addNumbers(whole.columns.map(({ numbers }) => numbers))).toEqual(whole.total)
  const states = whole.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.state ?? []))
  expect(countStates(states)).toEqual(whole.total)
  const inTown = { ...asked, under: units.town.unitId }
  const [town, primary, junior] = await Promise.all([
    officer.overview.matrix(inTown),
    officer.overview.matrix({ ...inTown, stage: 'primary' }),
    officer.overview.matrix({ ...inTown, stage: 'junior' }),
  ])
  expect(town.under.map(({ unitId }) => unitId)).toEqual([units.town.unitId])
  expect(whole.rows.find(({ unitId }) => unitId === units.town.unitId)?.numbers).toEqual(town.total)
  // Half of the six schools that have a stage each; what their town or others owe is not among it.
  expect([primary.total.open, junior.total.open]).toEqual([24, 24])
  const named = ({ rows }: typeof town) => rows.filter(({ levels }) => levels === null).map(({ name }) => name)
  expect(named(primary)).toEqual(['校2', '校4', '校6'])
  expect(named(junior)).toEqual(['校1', '校3', '校5'])
  expect(named(town)).toHaveLength(7)
  const late = town.rows.find(({ unitId }) => unitId === units.townSchool.unitId)
  expect(late?.cells[0]).toMatchObject({ state: 'late' })
  const outside = bench.callerFor(bench.tenant.people.townChair)
  expect(await outcomeOf(outside.overview.matrix({ ...asked, under: units.school.unitId }))).toBe('notFoundOrNoAccess')
})

test('more rounds than there are columns are told, and a kind by itself shows its own', async () => {
  await using bench = await benchInJune()
  const { tenant } = bench
  const { districtId } = tenant
  const officer = bench.callerFor(tenant.people.officer)
  await seedRound(bench, tenant, { dueIn: 1, kind: 'yearSummary' })
  for (let at = 2; at < 14; at++) await seedRound(bench, tenant, { dueIn: at })
  const whole = await officer.overview.matrix({ districtId, year: 2026 })
  expect([whole.moreRounds, whole.columns.filter(({ kind }) => kind === 'plan').length]).toEqual([true, 12])
  const summaries = await officer.overview.matrix({ districtId, year: 2026, kind: 'yearSummary' })
  expect([summaries.moreRounds, summaries.columns.length]).toEqual([false, 1])
})
