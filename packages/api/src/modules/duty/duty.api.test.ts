import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { countStatements, databaseChecksum, setClock } from '@jianjia/db/testing'
import { type DutyDraft, firstDuties } from '@jianjia/domain/duty'
import { type PersonId, plainDate } from '@jianjia/domain/kernel'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedMembers } from '../../../testing/bench-members.ts'
import type { BenchPersonName, BenchUnitName } from '../../../testing/bench-tenant.ts'

const TODAY = plainDate('2026-11-22')
const WANG = { personId: newId<PersonId>(), name: '王小莉', unit: 'schoolGroup' } as const
const LI = { personId: newId<PersonId>(), name: '李大明', unit: 'school' } as const

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-22T02:00:00Z')
  await seedMembers(bench, bench.tenant, [WANG, LI])
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const unitId = (name: BenchUnitName) => bench.tenant.units[name].unitId
const of = () => ({ districtId: bench.tenant.districtId })
const set = (...duties: DutyDraft[]) => as('officer').duty.set({ ...of(), key: newKey(), duties })
const record = (by: BenchPersonName, unit: BenchUnitName, entry: object) =>
  as(by).ledger.record({
    ...{ ...of(), key: newKey(), fileIds: [] },
    entry: { unitId: unitId(unit), title: '例会', ...entry } as EntryDraft,
  })
const meeting = (day: string, form = 'committee') => ({
  ...{ kind: 'meeting', day },
  details: {
    ...{ form, place: null, headcount: 5, memberIds: [], invited: null, agenda: null, minutes: '议定事项' },
    ...{ resolutions: null, majorMatter: false },
  },
})
const [MONTHLY, , VISITS] = firstDuties(TODAY)

function drafts() {
  if (MONTHLY === undefined || VISITS === undefined) throw new Error('nothing is offered')
  return { monthly: { ...MONTHLY, soonDays: 10 }, visits: VISITS }
}

const dutiesOf = async (name: BenchPersonName, unit: BenchUnitName) =>
  (await as(name).duty.unit({ ...of(), unitId: unitId(unit) })).duties

test('a chair sees what ends soon, records it, and it is done; the district sees it for every branch', async () => {
  const { monthly, visits } = drafts()
  const { dutyIds } = await set(monthly, visits)
  expect(dutyIds).toHaveLength(2)
  const [before] = await dutiesOf('chair', 'school')
  expect(before).toMatchObject({
    ...{ pressing: true, duty: { name: '工会委员会每月开会', ledger: 'meeting' }, members: null },
    standing: { state: 'soon', until: '2026-11-30', turns: [{ start: '2026-11-01', count: '0', times: 1 }] },
  })
  await record('chair', 'school', meeting('2026-11-20', 'group'))
  expect((await dutiesOf('chair', 'school'))[0]?.standing.state).toBe('soon')
  await record('chair', 'school', meeting('2026-11-20'))
  const [after] = await dutiesOf('chair', 'school')
  expect(after).toMatchObject({ pressing: false, standing: { state: 'done', turns: [{ count: '1', state: 'met' }] } })

  const { duties, units } = await as('officer').duty.overview(of())
  expect(duties.map(({ name, units: counts }) => [name, counts.soon, counts.done])).toEqual([
    [monthly.name, 2, 1],
    [visits.name, 0, 0],
  ])
  const school = units.find((unit) => unit.unitId === unitId('school'))
  expect(school).toMatchObject({
    ...{ counts: { missed: 0, soon: 0, due: 1, done: 1 } },
    cells: [
      { state: 'done', running: { count: '1', times: 1 } },
      { state: 'due', people: { members: 2, due: 2 } },
    ],
  })
  const opened = { ...of(), unitId: unitId('school'), dutyId: dutyIds[0] ?? '', from: TODAY, to: TODAY }
  const { records } = await as('officer').duty.records({ ...opened, from: plainDate('2026-11-01') })
  expect(records.map(({ day, title, amount }) => [day, title, amount])).toEqual([['2026-11-20', '例会', '1']])
})

test('a month that is over is missed until it is entered; what lies in the bin does not count', async () => {
  await setClock(bench.scratch.owner, '2026-12-01T02:00:00Z')
  const [duty] = await dutiesOf('otherChair', 'otherSchool')
  expect(duty?.standing).toMatchObject({ state: 'missed', missedSince: '2026-12-01', until: '2026-12-31' })
  const { entryId } = await record('otherChair', 'otherSchool', meeting('2026-11-30'))
  expect((await dutiesOf('otherChair', 'otherSchool'))[0]?.standing).toMatchObject({ state: 'due', missedSince: null })
  await as('otherChair').ledger.trash({ ...of(), key: newKey(), entryId, expectedVersion: 1 })
  expect((await dutiesOf('otherChair', 'otherSchool'))[0]?.standing.state).toBe('missed')
  const { units } = await as('auditor').duty.overview(of())
  const row = units.find((unit) => unit.unitId === unitId('otherSchool'))
  expect(row?.cells[0]).toMatchObject({ state: 'missed', missedTurns: 1, running: { count: '0', times: 1 } })
  await setClock(bench.scratch.owner, '2026-11-22T02:00:00Z')
})

test('whose turn it is stands by name within the branch only', async () => {
  const details = {
    ...{ visitKind: '普访', personName: WANG.name, memberId: WANG.personId, visitedOn: '2026-11-22' },
    ...{ visitors: null, amountFen: null, goods: null, note: null },
  }
  await record('chair', 'school', { kind: 'visit', day: '2026-11-22', details })
  const [, own] = await dutiesOf('chair', 'school')
  expect(own?.standing.people).toEqual({ members: 2, done: 1, due: 1, soon: 0, missed: 0 })
  expect(own?.members?.find(({ name }) => name === WANG.name)).toMatchObject({ state: 'done', lastOn: '2026-11-22' })
  expect(own?.members?.at(-1)?.name).toBe(WANG.name)
  for (const above of ['officer', 'auditor'] as const) {
    const [, seen] = await dutiesOf(above, 'school')
    expect([above, seen?.members, seen?.standing.people]).toEqual([above, null, own?.standing.people])
  }
  expect(JSON.stringify(await as('officer').duty.overview(of()))).not.toContain(WANG.name)
  expect(await outcomeOf(dutiesOf('chair', 'otherSchool'))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(dutiesOf('groupLeader', 'school'))).toBe('notPermitted')
})

test('a general branch owes in its own right: what its schools do is theirs', async () => {
  const { monthly } = drafts()
  const town = { ...monthly, name: '总支每月开会', unitKinds: ['generalBranch' as const] }
  const { dutyIds } = await set(town)
  await record('townSchoolChair', 'townSchool', meeting('2026-11-20'))
  const stateOf = async (unit: BenchUnitName, name: string) =>
    (await dutiesOf('townChair', unit)).find(({ duty }) => duty.name === name)?.standing.state
  expect([await stateOf('townSchool', monthly.name), await stateOf('town', town.name)]).toEqual(['done', 'soon'])
  await record('townChair', 'town', meeting('2026-11-20'))
  expect(await stateOf('town', town.name)).toBe('done')
  const counted = {
    ...of(),
    unitId: unitId('town'),
    dutyId: dutyIds[0] ?? '',
    from: plainDate('2026-11-01'),
    to: TODAY,
  }
  const { records } = await as('townChair').duty.records(counted)
  expect(records.map(({ unitName }) => unitName)).toEqual(['柳河镇教育工会'])
  const { units } = await as('townChair').duty.overview(of())
  expect(units.map(({ unitId: id }) => id).toSorted()).toEqual([unitId('town'), unitId('townSchool')].toSorted())
})

test('what a duty asks is said anew by another one; what it asked stays; refusals write nothing', async () => {
  const { monthly } = drafts()
  const name = '每月两次例会'
  const { dutyIds } = await set({ ...monthly, name })
  const [dutyId] = dutyIds
  if (dutyId === undefined) throw new Error('it was set')
  const change = (duty: DutyDraft, expectedVersion: number) =>
    as('officer').duty.change({ ...of(), key: newKey(), dutyId, duty, expectedVersion })
  const twice: DutyDraft = {
    ...{ ...monthly, name, startsOn: plainDate('2026-12-01') },
    cadence: { kind: 'every', cycle: 'month', year: 'school', times: 2, pause: [] },
  }
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(change({ ...twice, startsOn: plainDate('2026-10-31') }, 1))).toBe('startsTooEarly')
  expect(await outcomeOf(change({ ...twice, counted: { metric: 'visit.done', kinds: ['串门'] } }, 1))).toBe(
    'wordNotListed',
  )
  expect(await outcomeOf(as('chair').duty.set({ ...of(), key: newKey(), duties: [twice] }))).toBe('notPermitted')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)

  expect(await change({ ...monthly, name, soonDays: 3 }, 1)).toEqual({ dutyId, version: 2 })
  const next = await change(twice, 2)
  expect(next).toMatchObject({ version: 1 })
  const listed = (await as('officer').duty.list(of())).duties.filter((duty) => duty.name === name)
  expect(listed.map(({ dutyId: id, startsOn, endsOn, follows }) => [id, startsOn, endsOn, follows])).toEqual([
    [dutyId, '2026-11-01', '2026-11-30', null],
    [next.dutyId, '2026-12-01', null, dutyId],
  ])
  const gone = { ...of(), key: newKey(), dutyId: next.dutyId, expectedVersion: 1 }
  expect(await outcomeOf(as('officer').duty.end({ ...gone, endsOn: plainDate('2026-11-20') }))).toBe('startsTooEarly')
  expect(await as('officer').duty.end({ ...gone, key: newKey(), endsOn: TODAY })).toMatchObject({ version: 2 })
  expect((await as('officer').duty.list(of())).duties.map((duty) => duty.dutyId)).not.toContain(next.dutyId)
})

test('sixty branches take as many statements as two', async () => {
  const { officer } = bench.tenant.people
  const count = async () =>
    (await countStatements(bench.db, () => bench.callerFor(officer).duty.overview(of()))).statements.length
  const few = await count()
  await bench.scratch.owner.query(
    `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, 58) as n),
     units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids),
     names as (insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
       select $1, gen_random_uuid(), id, '第' || n || '小学工会', '小' || n, 'x' || n, 'x' || n, '2024-01-01' from ids)
     insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
       select $1, gen_random_uuid(), id, 'branch', $2, 'district', 'union', '2024-01-01' from ids`,
    [bench.tenant.districtId, unitId('district')],
  )
  expect((await as('officer').duty.overview(of())).units.length).toBeGreaterThan(60)
  expect(await count()).toBe(few)
  expect(few).toBeLessThan(14)
})
