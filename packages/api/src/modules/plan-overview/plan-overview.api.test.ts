import { type ApiBench, apiBench, newKey, refusalOf, seedPlan } from '@jianjia/api/testing'
import { setClock } from '@jianjia/db/testing'
import { plainDate } from '@jianjia/domain/kernel'
import { EMPTY_CONTENT, type PlanContent, USUAL_DUTIES, withItem } from '@jianjia/domain/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenchPersonName, BenchUnitName } from '../../../testing/bench-tenant.ts'

const SENT = {
  genre: 'news',
  channel: '区教育工会公众号',
  level: 'district',
  adopted: false,
  adoptedOn: null,
  link: null,
  author: null,
} as const
const NOTHING = {
  weeks: [],
  part: null,
  theme: null,
  helpers: [],
  paragraphs: [],
  remit: 'union',
  owner: null,
} as const
const LONG = '春季组织全体会员在江边绿道健步走并评出坚持最好的三个年级组，结束后在大礼堂发奖品、拍合影。'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-06-20T02:00:00Z')
  await seedYear(2026, 'school', [LONG, '慰问困难教职工'])
  await seedYear(2026, 'otherSchool', [LONG, '慰问困难教职工走访'])
  await seedYear(2026, 'town', ['召开教代会'])
  await seedYear(2026, 'townSchool', ['退休教师座谈'])
  await seedYear(2025, 'school', ['往年的事情'], 'closed')
  await seedPlan(bench, bench.tenant, { unit: 'townSchool', state: 'draft' })
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const byId = (a: string, b: string) => (a < b ? -1 : 1)
const here = () => ({ districtId: bench.tenant.districtId })
const idOf = (name: BenchUnitName) => bench.tenant.units[name].unitId

/** A plan with the first text in March and the others in May and September. */
function seedYear(
  year: number,
  unit: BenchUnitName,
  texts: readonly string[],
  state: 'accepted' | 'closed' = 'accepted',
) {
  const period = { start: plainDate(`${year}-01-01`), end: plainDate(`${year}-12-31`) }
  const content = texts.reduce<PlanContent>(
    (so, text, at) =>
      withItem(so, {
        ...{ ...NOTHING, weeks: [], helpers: [], paragraphs: [] },
        ...{ text, months: at === 0 ? [3] : [5, 9], recurring: true },
      }),
    { ...EMPTY_CONTENT, title: `${year}年工会工作`, period },
  )
  return seedPlan(bench, bench.tenant, { unit, state, content, period })
}

async function planOf(unit: BenchUnitName, year = '2026') {
  const { plans } = await as('officer').plan.list({
    ...{ ...here(), kind: 'plan', state: null, text: '', page: 1, pageSize: 100 },
  })
  const found = plans.find((plan) => plan.unitId === idOf(unit) && plan.periodStart?.startsWith(year))
  if (found === undefined) throw new Error(`no plan of ${unit}`)
  return found.planId
}

test('the map counts what came of every promise, each number opens to as many, and a plan has the same on its page', async () => {
  const planId = await planOf('school')
  const chair = as('chair')
  const entry = { kind: 'dispatch', unitId: idOf('school'), day: plainDate('2026-03-20'), details: SENT } as const
  const record = { ...entry, title: '江边绿道健步走' }
  await chair.ledger.record({ ...here(), key: newKey(), entry: record, fileIds: [] })
  const about = { ...here(), planId }
  const unplanned = { day: plainDate('2026-04-02'), text: '临时组织体检' }
  await chair.plan.recordUnplanned({ ...about, key: newKey(), unplanned })
  const progress = { act: 'dropped', itemId: 'i2', windowStart: plainDate('2026-09-01'), reason: '合并到十月' } as const
  await chair.plan.recordProgress({ ...about, key: newKey(), progress })

  const officer = as('officer').planOverview
  const map = await officer.map({ ...here() })
  const none = { promised: 0, planned: 0, done: 0, late: 0, postponed: 0, dropped: 0, unplanned: 0 }
  expect([map.year, map.years]).toEqual([2026, [2026, 2025]])
  expect(map.total.numbers).toEqual({ ...none, promised: 8, planned: 1, done: 1, late: 5, dropped: 1, unplanned: 1 })
  const school = map.rows.find(({ unitId }) => unitId === idOf('school'))
  expect(school?.cells.map((cell) => cell && { ...none, ...cell })).toEqual([
    ...[null, null, { ...none, promised: 1, done: 1 }, { ...none, unplanned: 1 }, { ...none, promised: 1, late: 1 }],
    ...[null, null, null, { ...none, promised: 1, dropped: 1 }, null, null, null, null],
  ])
  expect(map.rows.filter(({ kind }) => kind === 'generalBranch').map(({ span, plans }) => [span, plans])).toEqual([
    ['level', 2],
    ['own', 1],
  ])

  for (const { unitId, span, cells, numbers } of map.rows) {
    const opened = (place: object) => officer.promises({ ...here(), unitId, own: span === 'own', ...place })
    for (const number of ['promised', 'late', 'unplanned'] as const)
      expect((await opened({ number })).of).toBe(numbers[number])
    expect((await opened({ month: 5 })).of).toBe((cells[4]?.promised ?? 0) + (cells[4]?.unplanned ?? 0))
  }
  const { promises } = await officer.promises({ ...here(), unitId: idOf('school'), own: false })
  expect(promises.map(({ text, standing, besides }) => [text, standing?.state ?? besides?.day])).toEqual([
    [LONG, 'done'],
    ['临时组织体检', '2026-04-02'],
    ['慰问困难教职工', 'late'],
    ['慰问困难教职工', 'dropped'],
  ])
  expect(promises[0]).toMatchObject({ planId, standing: { doneBy: { by: 'record', title: record.title } } })
  const page = await as('officer').plan.get(about)
  expect(page.standings).toEqual(promises.flatMap(({ standing }) => (standing === null ? [] : [standing])))
})

test('a year of closed plans is kept; a unit narrows all; what is not the reader’s is as if it were not there', async () => {
  const past = await as('officer').planOverview.map({ ...here(), year: 2025 })
  expect([past.total.plans, past.total.numbers.late]).toEqual([1, 1])
  const under = await as('auditor').planOverview.map({ ...here(), under: idOf('town') })
  expect(under.under).toEqual([{ unitId: idOf('town'), name: bench.tenant.units.town.name }])
  expect(under.rows.map(({ unitId, span }) => [unitId, span])).toEqual([
    [idOf('town'), 'own'],
    [idOf('townSchool'), 'unit'],
  ])
  const rowsFor = async (person: BenchPersonName) =>
    (await as(person).planOverview.map(here())).rows.map(({ unitId, span }) => [unitId, span])
  expect(await rowsFor('townChair')).toEqual([
    [idOf('town'), 'level'],
    [idOf('town'), 'own'],
    [idOf('townSchool'), 'unit'],
  ])
  expect(await rowsFor('chair')).toEqual([[idOf('school'), 'unit']])
  const sideways = { ...here(), under: idOf('otherSchool') }
  const chair = as('chair').planOverview
  for (const name of ['map', 'topics', 'similar'] as const)
    expect((await refusalOf(chair[name](sideways))).code).toBe('notFoundOrNoAccess')
  expect((await refusalOf(chair.promises({ ...sideways, own: false }))).code).toBe('notFoundOrNoAccess')
  expect(await chair.promises({ ...here(), unitId: idOf('otherSchool'), own: false })).toEqual({ of: 0, promises: [] })
  expect((await refusalOf(as('administrator').planOverview.map(here()))).code).toBe('notPermitted')
})

test('the usual duties: in whose plans, and in nobody’s', async () => {
  const { units, duties } = await as('officer').planOverview.topics({ ...here(), year: 2026 })
  expect(duties).toHaveLength(Object.keys(USUAL_DUTIES).length)
  const inOrder = (...ids: readonly string[]) => ids.toSorted(byId)
  const of = (name: string) => {
    const found = duties.find(({ duty }) => duty === name)
    const named = (places: readonly number[] = []) => inOrder(...places.map((at) => units[at]?.unitId ?? ''))
    return [named(found?.inPlans), named(found?.without)]
  }
  const [school, other, town] = [idOf('school'), idOf('otherSchool'), idOf('town')]
  const townSchool = idOf('townSchool')
  expect(of('warmth')).toEqual([inOrder(school, other), inOrder(town, townSchool)])
  expect(of('retirees')).toEqual([[townSchool], inOrder(school, other, town)])
  expect(of('recuperation')).toEqual([[], inOrder(school, other, town, townSchool)])
})

test('similar plans are told to who reads both, with the passages that both hold', async () => {
  const { pairs, compared } = await as('officer').planOverview.similar({ ...here(), year: 2026 })
  const [planId, otherId] = [await planOf('school'), await planOf('otherSchool')]
  expect([compared, pairs.map(({ first, second }) => [first.planId, second.planId].toSorted(byId))]).toEqual([
    ...[5, [[planId, otherId].toSorted(byId)]],
  ])
  expect(pairs[0]).toMatchObject({ sameUnit: false })
  expect(pairs[0]?.percent).toBeGreaterThanOrEqual(50)
  const both = { ...here(), planId, otherId }
  const { first, second, passages, percent } = await as('auditor').planOverview.compare(both)
  expect(percent).toBe(pairs[0]?.percent)
  const said = passages.map(({ inFirst, inSecond }) => [
    first.text.slice(inFirst.start, inFirst.end),
    second.text.slice(inSecond.start, inSecond.end),
  ])
  expect(said[0]?.[0]).toContain(LONG.slice(0, -1))
  expect(said.every(([one, two]) => one === two)).toBe(true)

  expect((await as('chair').planOverview.similar(here())).pairs).toEqual([])
  for (const ask of [both, { ...here(), planId: otherId, otherId: planId }])
    expect((await refusalOf(as('chair').planOverview.compare(ask))).code).toBe('notFoundOrNoAccess')
  const draft = await seedPlan(bench, bench.tenant, { unit: 'school', state: 'draft' })
  const withDraft = { ...here(), planId, otherId: draft.planId }
  expect((await refusalOf(as('chair').planOverview.compare(withDraft))).code).toBe('notFoundOrNoAccess')
})

test('of a file that holds several plans, only the piece that is meant is compared', async () => {
  const { planId } = await seedYear(2023, 'school', ['读书会'])
  const { districtId, people } = bench.tenant
  const lines = ['甲校计划', '三月送清凉', '乙校计划', '四月疗休养'].map((text, at) => ({
    ...{ number: at + 1, text, autoNumber: null, cell: null },
  }))
  const piece = (first: number) => ({
    titleParagraphs: [first],
    sections: [{ paragraphs: [first] }, { paragraphs: [first + 1] }],
  })
  await bench.scratch.owner.query(
    `with file as (insert into evidence_file
         (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
       values ($1, gen_random_uuid(), $2, repeat('ab', 32), 3, 'text/plain', '计划.txt', $3) returning id)
     insert into plan_source (district_id, plan_id, seq, file_id, document, readings, piece, added_by)
     select $1, $4, 0 + 1, id, $5, $6, 1, $3 from file`,
    [
      districtId,
      idOf('school'),
      people.chair.personId,
      planId,
      JSON.stringify(lines),
      JSON.stringify([piece(1), piece(3)]),
    ],
  )
  await bench.scratch.owner.query('alter table plan_version disable trigger user')
  await bench.scratch.owner.query('update plan_version set source_seq = 1 where plan_id = $1', [planId])
  await bench.scratch.owner.query('alter table plan_version enable trigger user')
  const about = { ...here(), planId, otherId: planId }
  const { first } = await as('chair').planOverview.compare(about)
  expect(first.text).toBe('乙校计划\n四月疗休养\n读书会')
})
