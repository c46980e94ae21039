import { type ApiBench, apiBench, newKey, outcomeOf, refusalOf, seedPlan } from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import { plainDate, type PlanId } from '@jianjia/domain/kernel'
import { EMPTY_CONTENT, type PlanContent, withItem, withoutMarks } from '@jianjia/domain/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenchPersonName } from '../../../testing/bench-tenant.ts'
import { DOWNLOADS } from '../../router.ts'

const YEAR = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const SENT = {
  genre: 'news',
  channel: '区教育工会公众号',
  level: 'district',
  adopted: false,
  adoptedOn: null,
  link: null,
  author: null,
} as const

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })
const districtOf = () => ({ districtId: bench.tenant.districtId })

/** A plan of the school for a year of its own, with two items of which a record ticks one. */
async function acceptedPlan(year: number) {
  const nothing = { weeks: [], part: null, theme: null, owner: null, helpers: [], paragraphs: [], recurring: false }
  const period = { start: plainDate(`${year}-01-01`), end: plainDate(`${year}-12-31`) }
  const first: PlanContent = {
    ...{ ...EMPTY_CONTENT, title: '工会工作计划', period },
    sections: [{ level: 1, number: '一、', heading: '文体活动', paragraphs: [] }],
  }
  const one = withItem(first, { ...nothing, text: '举办春季健步走比赛', months: [4], remit: 'union' })
  const content = withItem(one, { ...nothing, text: '慰问困难教职工', months: [5], remit: 'union' })
  return seedPlan(bench, bench.tenant, { unit: 'school', state: 'accepted', content, period })
}

async function record(day: string, title: string) {
  const { unitId } = bench.tenant.units.school
  const entry = { kind: 'dispatch', unitId, day: plainDate(day), title, details: SENT } as const
  return as('chair').ledger.record({ ...base(), entry, fileIds: [] })
}

async function drafted(planId: PlanId) {
  const made = await as('chair').plan.draftSummary({ ...base(), planId, kind: 'yearSummary', period: null })
  const plan = await as('chair').plan.get({ ...districtOf(), planId: made.planId })
  if (plan.draft?.summary === undefined) throw new Error('no draft')
  return { planId: made.planId, version: plan.version, draft: plan.draft, summary: plan.draft.summary }
}

test('a summary is drafted from records, its figures open, and it is handed in only while they are true', async () => {
  const plan = await acceptedPlan(2026)
  await record('2026-04-12', '春季健步走比赛开赛')
  await record('2026-06-01', '另一则')
  const { planId, version, draft, summary } = await drafted(plan.planId)
  const lines = summary.blocks.map(({ text }) => withoutMarks(text))
  expect(lines).toContain('“举办春季健步走比赛”，4月12日完成，有台账记录《春季健步走比赛开赛》。')
  expect(lines).toContain('共报送信息2条，没有被采用的。')
  expect(lines).toContain('“慰问困难教职工”，计划在5月完成，至2026年11月21日没有完成。')

  const chair = as('chair').plan
  expect(await chair.citation({ ...districtOf(), planId, fact: 'metric.dispatch.submitted' })).toMatchObject({
    ...{ figure: '2', unit: '条', of: 2 },
    records: [
      { day: '2026-04-12', title: '春季健步走比赛开赛', amount: '1' },
      { day: '2026-06-01', title: '另一则', amount: '1' },
    ],
  })
  expect(await chair.citation({ ...districtOf(), planId, fact: 'items.done' })).toMatchObject({
    items: [{ text: '举办春季健步走比赛', doneOn: '2026-04-12', entryTitle: '春季健步走比赛开赛', byName: null }],
  })
  const { facts, undone } = await chair.summaryFacts({ ...districtOf(), planId })
  expect(facts.find(({ key }) => key === 'items.all')).toMatchObject({ figure: '2', of: 2 })
  expect(undone).toMatchObject([{ text: '慰问困难教职工', state: 'late' }])

  // A further record makes the figure untrue, whoever looks; so it is not handed in.
  await record('2026-07-01', '第三则')
  const before = await databaseChecksum(bench.scratch.owner)
  const submit = (expectedVersion: number) => chair.submit({ ...base(), planId, expectedVersion })
  expect(await refusalOf(submit(version))).toMatchObject({
    ...{ code: 'summaryFiguresBroken', detail: { count: 1, figure: '2' } },
  })
  expect(await outcomeOf(as('committeeMember').plan.submit({ ...base(), planId, expectedVersion: version }))).not.toBe(
    'ok',
  )
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)

  const blocks = summary.blocks.map((block) => ({ ...block, text: block.text.replace(/报送信息2(?=⁽)/u, '报送信息3') }))
  const saved = await chair.save({
    ...{ ...base(), planId, expectedVersion: version },
    content: { ...draft, summary: { ...summary, blocks } },
  })
  expect(await submit(saved.version)).toMatchObject({ number: 1, kind: 'yearSummary' })
  const wordFile = await DOWNLOADS['plan.document']?.open(bench.contextFor(bench.tenant.people.officer), {
    ...{ ...districtOf(), planId, format: 'docx' },
  })
  expect(wordFile?.name).toBe(`${draft.title}.docx`)
  // Who reads it may open its figures too.
  expect(await as('officer').plan.citation({ ...districtOf(), planId, fact: 'items.all' })).toMatchObject({ of: 2 })

  // A summary of a part of the plan's days: its title, its records and its items are those of these days.
  const part = { start: plainDate('2026-01-01'), end: plainDate('2026-04-30') }
  const half = await chair.draftSummary({ ...base(), planId: plan.planId, kind: 'termSummary', period: part })
  const { facts: narrowed } = await chair.summaryFacts({ ...districtOf(), planId: half.planId })
  const figureOf = (wanted: string) => narrowed.find(({ key }) => key === wanted)?.figure
  expect(['items.all', 'items.done', 'metric.dispatch.submitted'].map(figureOf)).toEqual(['1', '1', '1'])
  expect(await chair.get({ ...districtOf(), planId: half.planId })).toMatchObject({
    kind: 'termSummary',
    draft: { period: part, title: expect.stringContaining('2026年1月至4月工作总结') },
  })
})

test('a summary, which has no items, is given back as a whole with a reason, once, and handed in again', async () => {
  const period = { start: plainDate('2019-01-01'), end: plainDate('2019-12-31') }
  const { planId, version } = await seedPlan(bench, bench.tenant, {
    ...{
      unit: 'school',
      kind: 'yearSummary',
      state: 'submitted',
      content: { ...EMPTY_CONTENT, title: '年度总结', period },
      period,
    },
  })
  const officer = as('officer').plan
  const items = [{ itemId: null, reason: '请补上经费使用情况' }]
  const before = await databaseChecksum(bench.scratch.owner)
  const twice = { ...base(), planId, items: [...items, ...items], expectedVersion: version }
  expect(await outcomeOf(officer.returnItems(twice))).toBe('malformed')
  expect(
    await outcomeOf(as('chair').plan.returnItems({ ...base(), planId, items, expectedVersion: version })),
  ).not.toBe('ok')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  await officer.returnItems({ ...base(), planId, items, expectedVersion: version })
  const back = await as('chair').plan.get({ ...districtOf(), planId })
  expect(back).toMatchObject({ state: 'returned', returned: [], returns: [{ number: 1, ...items[0] }] })
  expect(await as('chair').plan.submit({ ...base(), planId, expectedVersion: back.version })).toMatchObject({
    number: 2,
  })
})

test('nothing is drafted of a plan that was never handed in, nor for days outside of it, nor by others', async () => {
  const chair = as('chair').plan
  const draft = await seedPlan(bench, bench.tenant, { unit: 'school' })
  const plan = await acceptedPlan(2025)
  const summary = await seedPlan(bench, bench.tenant, { unit: 'school', kind: 'yearSummary', state: 'submitted' })
  const before = await databaseChecksum(bench.scratch.owner)
  const ask = (planId: PlanId, period: typeof YEAR | null = null, who = chair) =>
    outcomeOf(who.draftSummary({ ...base(), planId, kind: 'yearSummary', period }))
  expect(await ask(draft.planId)).toBe('stateMoved')
  expect(await ask(summary.planId)).toBe('stateMoved')
  expect(await ask(plan.planId, YEAR)).toBe('datesOutOfOrder')
  expect(await ask(plan.planId, null, as('officer').plan)).not.toBe('ok')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a draft that names the plan of another unit gets no facts of it', async () => {
  const other = await seedPlan(bench, bench.tenant, { unit: 'otherSchool', state: 'accepted' })
  const plan = await acceptedPlan(2024)
  const { planId, version, draft, summary } = await drafted(plan.planId)
  const content = { ...draft, summary: { ...summary, planId: other.planId } }
  await as('chair').plan.save({ ...base(), planId, content, expectedVersion: version })
  expect(await outcomeOf(as('chair').plan.summaryFacts({ ...districtOf(), planId }))).toBe('notFoundOrNoAccess')
})

test('figures of a written summary stand beside the records of its days', async () => {
  const plan = await acceptedPlan(2023)
  const { districtId, units, people } = bench.tenant
  const content = { ...EMPTY_CONTENT, title: '工会工作总结', period: plan.period }
  const written = await seedPlan(bench, bench.tenant, { unit: 'school', kind: 'yearSummary', content })
  const text = '全年计划工作2项，走访200多户。'
  const reading = {
    ...{ kind: 'summary', title: '', period: null, guidingIdeology: null, goals: [], sections: [] },
    ...{ titleParagraphs: [], schedule: [], passages: [], suggestions: [], warnings: [], unread: [] },
    noise: { score: 0, words: [] },
    figures: [
      { value: '2', unit: '项', about: 'exact', text, paragraph: 1 },
      { value: '200', unit: '户', about: 'moreThan', text, paragraph: 1 },
    ],
  }
  await bench.scratch.owner.query(
    `with file as (insert into evidence_file
         (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
       values ($1, gen_random_uuid(), $2, repeat('ab', 32), 3, 'text/plain', '总结.txt', $4) returning id),
     seen as (update plan set source_seq = 1 where district_id = $1 and id = $3::uuid)
     insert into plan_source (district_id, plan_id, seq, file_id, document, readings, piece, added_by)
     select $1, $3::uuid, 1, id, '[]', $5, 0, $4 from file`,
    [districtId, units.school.unitId, written.planId, people.chair.personId, JSON.stringify([reading])],
  )
  const { planId } = written
  expect(await as('chair').plan.compareFigures({ ...districtOf(), planId })).toMatchObject({
    ...{ plan: { planId: plan.planId }, period: plan.period },
    figures: [
      {
        ...{ value: '2', outcome: 'equal', more: '0', wouldCount: null },
        recorded: { fact: 'items.all', figure: '2', of: 2, basis: { counts: 'items', which: 'all' } },
      },
      { value: '200', about: 'moreThan', outcome: 'noRecord', recorded: null, wouldCount: 'nothing' },
    ],
  })
  // What a figure was compared with opens, to exactly as many; and nothing opens of what is no summary.
  expect(await as('chair').plan.citation({ ...districtOf(), planId, fact: 'items.all' })).toMatchObject({
    ...{ figure: '2', of: 2, items: [{ state: 'late' }, { state: 'late' }] },
  })
  const nothing = { ...districtOf(), planId: plan.planId, fact: 'items.all' }
  expect(await outcomeOf(as('chair').plan.citation(nothing))).toBe('notFoundOrNoAccess')
})
