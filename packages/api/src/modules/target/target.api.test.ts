import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { countStatements, databaseChecksum, setClock } from '@jianjia/db/testing'
import { plainDate, type UnitId } from '@jianjia/domain/kernel'
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
const target = (...lines: readonly (readonly [BenchUnitName, number])[]) => ({
  ...{ name: '信息采用', counted: { metric: 'dispatch.adopted' as const, kinds: [] } },
  ...{ start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
  lines: lines.map(([unit, amount]) => ({ unitId: unitId(unit), amount })),
})
const set = (by: BenchPersonName, unit: BenchUnitName, draft: ReturnType<typeof target>) =>
  as(by).target.set({ ...of(), key: newKey(), unitId: unitId(unit), target: draft })
const adopt = (by: BenchPersonName, unit: BenchUnitName, day: string) =>
  as(by).ledger.record({
    ...{ ...of(), key: newKey(), fileIds: [] },
    entry: { ...dispatchOn(day), unitId: unitId(unit) } as EntryDraft,
  })
const dispatchOn = (day: string) => ({
  ...{ kind: 'dispatch', day, title: '健步走' },
  details: {
    ...{ genre: 'news', channel: '公众号', level: 'district', adopted: true, adoptedOn: day },
    ...{ link: 'https://news.example/1', author: null },
  },
})
const list = (by: BenchPersonName, unit: BenchUnitName) => as(by).target.list({ ...of(), unitId: unitId(unit) })

test('a chair asks the groups, each sees its own part, and one surplus hides no gap', async () => {
  const { targetId } = await set('chair', 'school', target(['schoolGroup', 2], ['schoolSecondGroup', 3]))
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) await adopt('groupLeader', 'schoolGroup', day)
  await adopt('chair', 'schoolSubgroup', '2026-03-04')
  await adopt('chair', 'school', '2026-03-05')
  const { whole, lines } = await as('chair').target.get({ ...of(), targetId })
  expect(whole).toEqual({ target: '5', counted: '2', over: '2', gap: '3', units: 2, reached: 1 })
  expect(lines).toMatchObject([
    { unitName: '第一中学数学组', target: '2', done: '4', over: '2', reachedOn: '2026-03-02', daysEarly: 304 },
    { unitName: '第一中学英语组', target: '3', done: '0', gap: '3', reachedOn: null, daysEarly: null },
  ])
  const own = await list('groupLeader', 'schoolGroup')
  expect(own).toMatchObject({ set: [], asked: [{ whole: { gap: '3' }, own: { done: '4', over: '2' } }] })
  expect(JSON.stringify(own)).not.toContain(unitId('schoolSecondGroup'))
  const records = await as('groupLeader').target.records({ ...of(), targetId, unitId: unitId('schoolGroup') })
  expect(records.records.map(({ day, unitName }) => [day, unitName])).toEqual([
    ['2026-03-04', '第一中学数学组高一'],
    ...['03', '02', '01'].map((day) => [`2026-03-${day}`, '第一中学数学组']),
  ])
  expect(await outcomeOf(as('groupLeader').target.get({ ...of(), targetId }))).toBe('notPermitted')
  expect(await outcomeOf(as('otherChair').target.get({ ...of(), targetId }))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(as('chair').target.records({ ...of(), targetId, unitId: unitId('school') }))).toBe(
    'notFoundOrNoAccess',
  )
})

test('the district asks the branches: what their groups do counts for them', async () => {
  const { targetId } = await set('officer', 'district', target(['school', 4], ['otherSchool', 1], ['town', 1]))
  await adopt('townSchoolChair', 'townSchool', '2026-04-01')
  const { lines } = await as('auditor').target.get({ ...of(), targetId })
  expect(lines.map(({ done }) => done)).toEqual(['5', '0', '1'])
  const { asked, set: own } = await list('chair', 'school')
  expect(asked.map(({ unitName, own: part }) => [unitName, part.done])).toEqual([['芦溪区教育工会', '5']])
  expect(own).toHaveLength(1)
  const inYear = (year: number) => as('chair').target.list({ ...of(), unitId: unitId('school'), year })
  expect(await inYear(2026)).toMatchObject({ asked: [{}], set: [{}] })
  expect(await inYear(2027)).toMatchObject({ asked: [], set: [] })
})

test('a group that was put below another one counts where it stood on the day of the record', async () => {
  const movedId = newId<UnitId>()
  const { owner } = bench.scratch
  await owner.query(`insert into unit (district_id, id, kind, opened_on) values ($1, $2, 'group', '2024-01-01')`, [
    bench.tenant.districtId,
    movedId,
  ])
  await owner.query(
    `insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
     values ($1, gen_random_uuid(), $2, '备课组', '备课', 'bei', 'b', '2024-01-01')`,
    [bench.tenant.districtId, movedId],
  )
  for (const [parent, from, to] of [
    ['schoolGroup', '2024-01-01', '2026-08-31'],
    ['schoolSecondGroup', '2026-09-01', null],
  ] as const)
    await owner.query(
      `insert into placement
         (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from, valid_to)
       values ($1, gen_random_uuid(), $2, 'group', $3, 'group', 'union', $4, $5)`,
      [bench.tenant.districtId, movedId, unitId(parent), from, to],
    )
  const { targetId } = await set('chair', 'school', {
    ...target(['schoolGroup', 9], ['schoolSecondGroup', 9]),
    start: plainDate('2026-05-01'),
  })
  for (const day of ['2026-06-01', '2026-09-01', '2026-09-02'])
    await as('chair').ledger.record({
      ...{ ...of(), key: newKey(), fileIds: [] },
      entry: { ...dispatchOn(day), unitId: movedId } as EntryDraft,
    })
  const { lines } = await as('chair').target.get({ ...of(), targetId })
  expect(lines.map(({ done }) => done)).toEqual(['1', '2'])
  const { records } = await as('chair').target.records({ ...of(), targetId, unitId: unitId('schoolGroup') })
  expect(records.map(({ day }) => day)).toEqual(['2026-06-01'])
})

test('who is asked for how much is said anew, what was said is kept, and refusals write nothing', async () => {
  const { targetId } = await set('chair', 'school', target(['schoolGroup', 2]))
  const change = (lines: ReturnType<typeof target>['lines'], expectedVersion: number) =>
    as('chair').target.change({ ...of(), key: newKey(), targetId, name: '信息', lines, expectedVersion })
  const before = await databaseChecksum(bench.scratch.owner)
  const nested = target(['schoolGroup', 2], ['schoolSubgroup', 1])
  expect(await outcomeOf(set('chair', 'school', nested))).toBe('targetsOverlap')
  expect(await outcomeOf(change(nested.lines, 1))).toBe('targetsOverlap')
  expect(await outcomeOf(change(target(['otherSchoolGroup', 2]).lines, 1))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(set('committeeMember', 'school', target(['schoolGroup', 2])))).toBe('notPermitted')
  expect(await outcomeOf(set('townChair', 'townSchool', target(['townSchoolGroup', 2])))).toBe('notPermitted')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)

  expect(await change(target(['schoolGroup', 9]).lines, 1)).toEqual({ targetId, version: 2 })
  expect(await outcomeOf(change(target(['schoolGroup', 5]).lines, 1))).toBe('staleVersion')
  const read = await as('chair').target.get({ ...of(), targetId })
  expect(read.lines[0]?.target).toBe('9')
  expect(read.before).toMatchObject([{ number: 1, name: '信息采用', setOn: '2026-11-22', lines: [{ amount: 2 }] }])
  const withdraw = (expectedVersion: number) =>
    as('chair').target.withdraw({ ...of(), key: newKey(), targetId, expectedVersion })
  expect(await outcomeOf(withdraw(1))).toBe('staleVersion')
  await withdraw(2)
  expect(await outcomeOf(as('chair').target.get({ ...of(), targetId }))).toBe('notFoundOrNoAccess')
  expect((await list('chair', 'school')).set.map((each) => each.targetId)).not.toContain(targetId)
})

test('a target of sixty units takes as many statements as one of two', async () => {
  const { officer } = bench.tenant.people
  const count = async () =>
    (
      await countStatements(bench.db, () =>
        bench.callerFor(officer).target.list({ ...of(), unitId: unitId('district') }),
      )
    ).statements.length
  const few = await count()
  const { rows } = await bench.scratch.owner.query<{ id: string }>(
    `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, 58) as n),
     units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids),
     places as (insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
       select $1, gen_random_uuid(), id, 'branch', $2, 'district', 'union', '2024-01-01' from ids)
     select id from ids`,
    [bench.tenant.districtId, unitId('district')],
  )
  const lines = rows.map(({ id }) => ({ unitId: id as ReturnType<typeof unitId>, amount: 2 }))
  await set('officer', 'district', { ...target(), lines })
  expect((await list('officer', 'district')).set[0]?.whole.units).toBe(58)
  expect(await count()).toBe(few)
  expect(few).toBeLessThan(11)
})
