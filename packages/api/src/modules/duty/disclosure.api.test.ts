import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { countStatements, setClock } from '@jianjia/db/testing'
import { plainDate } from '@jianjia/domain/kernel'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenchPersonName, BenchUnitName } from '../../../testing/bench-tenant.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-22T02:00:00Z')
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const unitId = (name: BenchUnitName) => bench.tenant.units[name].unitId
const of = () => ({ districtId: bench.tenant.districtId })
const YEAR = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const coverage = (by: BenchPersonName, period = YEAR) => as(by).duty.disclosure({ ...of(), ...period })
const disclose = (day: string, indicator: string, dueOn: string | null) =>
  as('chair').ledger.record({
    ...{ ...of(), key: newKey(), fileIds: [] },
    entry: {
      ...{ kind: 'disclosure', unitId: unitId('schoolGroup'), day, title: `公开${indicator}` },
      details: {
        ...{ indicator, channel: 'noticeBoard', audience: ['staff'], dueOn },
        link: 'https://news.example/1',
      },
    } as EntryDraft,
  })

test('what should be made known and was not is seen, for every school, with the records behind what was', async () => {
  await disclose('2026-03-01', '财务收支', '2026-03-31')
  await disclose('2026-05-01', '评优评先', '2026-04-30')
  const { entryId } = await disclose('2026-05-02', '发展规划', null)
  const cellsOf = async (by: BenchPersonName, unit: BenchUnitName, period = YEAR) => {
    const { words, units } = await coverage(by, period)
    const row = units.find((each) => each.unitId === unitId(unit))
    return new Map(row?.cells.map(({ state }, at) => [words[at]?.word, state]))
  }
  const school = await cellsOf('officer', 'school')
  const states = ['财务收支', '评优评先', '发展规划', '学生资助'].map((word) => school.get(word))
  expect(states).toEqual(['onTime', 'late', 'undated', 'due'])
  const { units } = await coverage('officer')
  expect(units.map(({ mustDone, must }) => `${mustDone}/${must}`).toSorted()).toEqual(['0/15', '0/15', '3/15'])
  const over = { start: plainDate('2026-01-01'), end: plainDate('2026-03-31') }
  const spring = await cellsOf('auditor', 'school', over)
  expect([spring.get('财务收支'), spring.get('评优评先')]).toEqual(['onTime', 'missed'])

  const { records } = await as('officer').duty.disclosed({
    ...of(),
    ...YEAR,
    unitId: unitId('school'),
    word: '发展规划',
  })
  expect(records.map((record) => [record.entryId, record.unitName])).toEqual([[entryId, '第一中学数学组']])
  await as('chair').ledger.trash({ ...of(), key: newKey(), entryId, expectedVersion: 1 })
  expect((await cellsOf('chair', 'school')).get('发展规划')).toBe('due')
})

test('a chair sees the own school only; a word that was taken off the list is counted apart', async () => {
  expect((await coverage('chair')).units.map((unit) => unit.unitId)).toEqual([unitId('school')])
  expect((await coverage('townChair')).units.map((unit) => unit.unitId)).toEqual([unitId('townSchool')])
  const asked = { ...of(), ...YEAR, word: '财务收支' }
  expect(await outcomeOf(as('otherChair').duty.disclosed({ ...asked, unitId: unitId('school') }))).toBe(
    'notFoundOrNoAccess',
  )
  expect(await outcomeOf(coverage('groupLeader'))).toBe('notPermitted')
  expect(await outcomeOf(coverage('chair', { start: YEAR.end, end: YEAR.start }))).toBe('datesOutOfOrder')
  await as('officer').ledger.setWords({
    ...{ ...of(), key: newKey(), list: 'disclosureIndicator', expectedVersion: 0 },
    words: [{ word: '评优评先', heading: null, must: true }],
  })
  const [row] = (await coverage('chair')).units
  expect(row).toMatchObject({ must: 1, mustDone: 1, unlisted: 1, cells: [{ state: 'late', count: 1 }] })
})

test('as many statements for sixty schools as for three', async () => {
  const count = async () => {
    const call = () => bench.callerFor(bench.tenant.people.officer).duty.disclosure({ ...of(), ...YEAR })
    return (await countStatements(bench.db, call)).statements.length
  }
  const few = await count()
  await bench.scratch.owner.query(
    `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, 57) as n),
     units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids)
     insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
       select $1, gen_random_uuid(), id, 'branch', $2, 'district', 'union', '2024-01-01' from ids`,
    [bench.tenant.districtId, unitId('district')],
  )
  expect((await coverage('officer')).units).toHaveLength(60)
  expect(await count()).toBe(few)
})
