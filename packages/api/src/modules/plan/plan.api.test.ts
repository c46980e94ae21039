import {
  type ApiBench,
  apiBench,
  benchContent,
  type Caller,
  newKey,
  outcomeOf,
  refusalOf,
  seedPlan,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { type PlanId, plainDate } from '@jianjia/domain/kernel'
import type { PlanContent } from '@jianjia/domain/plan'
import { describe, expect, test } from 'vitest'
import { DOWNLOADS } from '../../router.ts'

const TEXT = [
  '第一中学工会2025年工作计划',
  '一、工作安排',
  '三月：',
  '1.举办春季插花沙龙。',
  '3.慰问困难教职工。',
  '五月：',
  '1.报送工会信息两篇。',
].join('\n')
const PERIOD = { start: '2025-01-01', end: '2025-12-31' }

interface Started {
  readonly planId: PlanId
}

async function start(bench: ApiBench, text: string | Uint8Array = TEXT): Promise<PlanId> {
  const { districtId, units, people } = bench.tenant
  const input = { districtId, key: newKey(), unitId: units.school.unitId, kind: 'plan' }
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const call = { by: people.chair, input, bytes, fileName: '计划.txt', mediaType: 'text/plain' }
  return ((await bench.upload('plan.start', call)) as Started).planId
}

function callers({ tenant, callerFor }: ApiBench) {
  const { districtId, people } = tenant
  const change = <Input extends object>(input: Input) => ({ districtId, key: newKey(), ...input })
  return { chair: callerFor(people.chair), officer: callerFor(people.officer), change, districtId }
}

async function decideAll(chair: Caller, districtId: string, planId: PlanId, part: Partial<PlanContent> = {}) {
  const plan = await chair.plan.get({ districtId, planId })
  if (plan.draft === null) throw new Error('no draft')
  const { warnings = [], unread = [], suggestions = [] } = plan.source?.reading ?? {}
  const keys = [
    ...warnings.map(({ code, paragraph }) => `warning:${code}:${paragraph}`),
    ...unread.map(({ paragraph }) => `unread:${paragraph}`),
    ...suggestions.map(({ paragraph }) => `suggestion:${paragraph}`),
  ]
  const checks = Object.fromEntries(keys.map((key) => [key, { decision: 'confirmed' as const }]))
  const content = { ...plan.draft, period: PERIOD, checks: { ...plan.draft.checks, ...checks }, ...part } as PlanContent
  const saved = await chair.plan.save({ districtId, key: newKey(), planId, content, expectedVersion: plan.version })
  return { content, version: saved.version }
}

describe('from a file to its acceptance', () => {
  test('read, checked, handed in, one item returned, changed, accepted, revised, with every version kept', async () => {
    await using bench = await apiBench()
    const { chair, officer, change, districtId } = callers(bench)
    const planId = await start(bench)
    const read = await chair.plan.get({ districtId, planId })
    expect(read).toMatchObject({ state: 'draft', number: 0, source: { fileName: '计划.txt', refused: null } })
    expect(read.draft?.items.map(({ text, months }) => [text, months])).toEqual([
      ['举办春季插花沙龙。', [3]],
      ['慰问困难教职工。', [3]],
      ['报送工会信息两篇。', [5]],
    ])
    expect(read.source?.lines.map(({ text }) => text)).toEqual(TEXT.split('\n'))

    // A plan that was never handed in exists for nobody else.
    expect(await outcomeOf(officer.plan.get({ districtId, planId }))).toBe('notFoundOrNoAccess')
    expect(
      (await officer.plan.list({ districtId, kind: null, state: null, text: '', page: 1, pageSize: 9 })).total,
    ).toBe(0)

    const first = await decideAll(chair, districtId, planId)
    const receipt = await chair.plan.submit(change({ planId, expectedVersion: first.version }))
    expect(receipt).toMatchObject({ number: 1, items: 3, periodStart: PERIOD.start, receiver: '芦溪区教育工会' })
    expect(receipt.receiptNo).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(await chair.plan.receipt({ districtId, planId })).toEqual(receipt)

    const seen = await officer.plan.get({ districtId, planId })
    expect(seen).toMatchObject({ state: 'submitted', draft: null, standings: [{ state: 'late' }, {}, {}] })
    const items = [{ itemId: 'i2', reason: '请写明责任人' }]
    const { version } = await officer.plan.returnItems(change({ planId, items, expectedVersion: seen.version }))

    // Left as it was, it is not taken; changed it is.
    const unchanged = await refusalOf(chair.plan.submit(change({ planId, expectedVersion: version })))
    expect(unchanged).toMatchObject({ code: 'planDoubtsOpen', detail: { count: 1 } })
    const owned = first.content.items.map((item) => (item.id === 'i2' ? { ...item, owner: '生活委员' } : item))
    const second = await decideAll(chair, districtId, planId, { items: owned })
    expect(await chair.plan.submit(change({ planId, expectedVersion: second.version }))).toMatchObject({ number: 2 })
    const { diff } = await officer.plan.version({ districtId, planId, number: 2, against: 1 })
    expect(diff).toMatchObject({ sameItems: 2, texts: [], items: [{ change: 'changed', fields: ['owner'] }] })

    const again = await officer.plan.get({ districtId, planId })
    // Handed in is handed in: a second version does not make the first one late.
    expect([again.submittedAt, again.versions.length]).toEqual([seen.submittedAt, 2])
    expect(again.versions[0]?.submittedAt).not.toBe(seen.submittedAt)
    const accepted = await officer.plan.accept(change({ planId, expectedVersion: again.version }))
    const revised = await chair.plan.revise(change({ planId, expectedVersion: accepted.version }))
    // The accepted version holds while the next one is written.
    expect(await officer.plan.get({ districtId, planId })).toMatchObject({ state: 'revising', draft: null, number: 2 })
    const dropped = await chair.plan.dropRevision(change({ planId, expectedVersion: revised.version }))
    await officer.plan.close(change({ planId, expectedVersion: dropped.version }))
    const closed = await chair.plan.get({ districtId, planId })
    expect([closed.state, closed.versions.map(({ number }) => number), closed.returns.length]).toEqual([
      'closed',
      [2, 1],
      1,
    ])
  })

  test('what cannot be read is kept all the same, says why, and can be written by hand', async () => {
    await using bench = await apiBench()
    const { chair, districtId } = callers(bench)
    const planId = await start(bench, new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))
    const plan = await chair.plan.get({ districtId, planId })
    expect(plan).toMatchObject({ draft: { items: [], title: '' }, source: { lines: [], reading: null } })
    expect(plan.source?.refused?.code).toMatch(/document|notADocument/i)
    const file = DOWNLOADS['plan.original']?.open(bench.contextFor(bench.tenant.people.chair), {
      districtId,
      planId,
      seq: 1,
    })
    expect(await file).toMatchObject({ name: '计划.txt', content: { size: 7 } })
  })
})

describe('refused, and nothing is written', () => {
  test('doubts, a missing period, a second plan for the same period, another period for the same plan', async () => {
    await using bench = await apiBench()
    const { chair, change, districtId } = callers(bench)
    const refused = async (call: () => Promise<unknown>) => {
      const before = await databaseChecksum(bench.scratch.owner)
      const outcome = await outcomeOf(call())
      expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
      return outcome
    }
    const planId = await start(bench)
    const { version } = await chair.plan.get({ districtId, planId })
    expect(await refused(() => chair.plan.submit(change({ planId, expectedVersion: version })))).toBe('planIncomplete')
    const whole = await decideAll(chair, districtId, planId)
    const unchecked = await decideAll(chair, districtId, planId, { checks: {} })
    expect(await refused(() => chair.plan.submit(change({ planId, expectedVersion: unchecked.version })))).toBe(
      'planDoubtsOpen',
    )
    const ready = await decideAll(chair, districtId, planId)
    expect(await refused(() => chair.plan.submit(change({ planId, expectedVersion: whole.version })))).toBe(
      'staleVersion',
    )
    await chair.plan.submit(change({ planId, expectedVersion: ready.version }))

    const second = await start(bench, `${TEXT}\n七月：\n1.⼯会组织疗休养。`)
    const { source } = await chair.plan.get({ districtId, planId: second })
    expect(source?.notes).toEqual([{ code: 'radicals', paragraph: source?.lines.at(-1)?.number, text: '⼯→工' }])
    const other = await decideAll(chair, districtId, second)
    expect(await refused(() => chair.plan.submit(change({ planId: second, expectedVersion: other.version })))).toBe(
      'planExistsForPeriod',
    )
    const revising = await seedPlan(bench, bench.tenant, { unit: 'school', state: 'revising' })
    const moved = { ...revising.content, period: { start: '2023-01-01', end: '2023-12-31' } } as PlanContent
    const saved = await chair.plan.save(
      change({ planId: revising.planId, content: moved, expectedVersion: revising.version }),
    )
    expect(
      await refused(() => chair.plan.submit(change({ planId: revising.planId, expectedVersion: saved.version }))),
    ).toBe('planPeriodFixed')
  })

  test('an item that is not in the plan, a period that is not over, a committee member who submits', async () => {
    await using bench = await apiBench()
    const { officer, change } = callers(bench)
    const { tenant } = bench
    const submitted = await seedPlan(bench, tenant, { unit: 'school', state: 'submitted' })
    const { planId, version: expectedVersion } = submitted
    const before = await databaseChecksum(bench.scratch.owner)
    const items = [{ itemId: 'i9', reason: '没有这一项' }]
    expect(await outcomeOf(officer.plan.returnItems(change({ planId, items, expectedVersion })))).toBe(
      'notFoundOrNoAccess',
    )
    const committee = bench.callerFor(tenant.people.committeeMember)
    expect(await outcomeOf(committee.plan.submit(change({ planId, expectedVersion })))).toBe('notPermitted')
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
    const period = { start: '2026-01-01', end: '2099-12-31' } as never
    const running = await seedPlan(bench, tenant, { unit: 'school', state: 'accepted', period })
    const close = change({ planId: running.planId, expectedVersion: running.version })
    expect(await outcomeOf(officer.plan.close(close))).toBe('planPeriodNotOver')
  })
})

describe('what came of it', () => {
  test('a record ticks the item, with its rule; not this record, and the person’s word holds', async () => {
    await using bench = await apiBench()
    const { chair, change, districtId } = callers(bench)
    const { tenant } = bench
    const period = { start: plainDate('2024-01-01'), end: plainDate('2024-12-31') }
    const { planId } = await seedPlan(bench, tenant, { unit: 'school', state: 'accepted', period })
    const { rows } = await bench.scratch.owner.query<{ id: string }>(
      `insert into ledger_entry (district_id, id, kind, unit_id, branch_id, day, title, details, recorded_by)
       values ($1, gen_random_uuid(), 'dispatch', $2, $2, '2024-09-05', '慰问一线教职工活动侧记', '{}', $3) returning id`,
      [districtId, tenant.units.school.unitId, tenant.people.chair.personId],
    )
    const [entryId = ''] = rows.map(({ id }) => id)
    const stands = async () =>
      (await chair.plan.get({ districtId, planId })).standings.map(({ state, doneBy }) => [state, doneBy])
    expect(await stands()).toMatchObject([
      ['late', null],
      ['done', { by: 'record', entryId, rule: 'kindOfWork', words: '工会信息' }],
    ])
    const of = { itemId: 'i2', windowStart: period.start }
    await chair.plan.recordProgress(change({ planId, progress: { act: 'notThisRecord', ...of, entryId } }))
    expect((await stands())[1]).toEqual(['late', null])
    const done = { act: 'done', ...of, day: '2024-10-01', note: null } as const
    await chair.plan.recordProgress(change({ planId, progress: done }))
    expect((await stands())[1]).toMatchObject(['done', { by: 'person', on: '2024-10-01' }])
    const tomorrow = { ...done, day: '2999-01-01' }
    expect(await outcomeOf(chair.plan.recordProgress(change({ planId, progress: tomorrow })))).toBe('entryInFuture')
    const nowhere = { ...done, windowStart: '2020-01-01' }
    expect(await outcomeOf(chair.plan.recordProgress(change({ planId, progress: nowhere })))).toBe('notFoundOrNoAccess')
    await chair.plan.recordUnplanned(change({ planId, unplanned: { day: '2024-11-11', text: '临时组织体检' } }))
    expect((await chair.plan.get({ districtId, planId })).unplanned).toMatchObject([{ text: '临时组织体检' }])
  })
})

test('last year’s plan as a start: its revised words, nothing of what came of it, its origin told', async () => {
  await using bench = await apiBench()
  const { chair, officer, change, districtId } = callers(bench)
  const { tenant } = bench
  const unitId = tenant.units.school.unitId
  const period = { start: plainDate('2024-09-01'), end: plainDate('2025-08-31') }
  const content = { ...benchContent(period), title: '2024—2025学年工会工作计划' }
  const old = await seedPlan(bench, tenant, { unit: 'school', state: 'revising', period, content })
  const of = { itemId: 'i1', windowStart: period.start }
  const done = { act: 'done', ...of, day: '2024-10-01', note: null } as const
  await chair.plan.recordProgress(change({ planId: old.planId, progress: done }))
  const items = content.items.map((item) =>
    item.id === 'i1' ? { ...item, text: '慰问退休教职工', months: [9] } : item,
  )
  const saved = await chair.plan.save(
    change({ planId: old.planId, content: { ...content, items }, expectedVersion: old.version }),
  )
  await chair.plan.submit(change({ planId: old.planId, expectedVersion: saved.version }))

  const begin = { unitId, kind: 'plan', from: old.planId } as const
  const { planId } = await chair.plan.begin(change(begin))
  const { draft, version } = await chair.plan.get({ districtId, planId })
  expect(draft).toMatchObject({
    ...{ title: '2025—2026学年工会工作计划', period: null, checks: {} },
    begunFrom: { planId: old.planId, title: content.title, ...period },
    items: [
      { text: '慰问退休教职工', months: [9] },
      { text: '报送工会信息两篇', months: [] },
    ],
  })
  if (draft === null) throw new Error('no draft')
  const next = { start: plainDate('2025-09-01'), end: plainDate('2026-08-31') }
  const kept = await chair.plan.save(
    change({ planId, content: { ...draft, period: next } as PlanContent, expectedVersion: version }),
  )
  await chair.plan.submit(change({ planId, expectedVersion: kept.version }))
  const { standings, current } = await officer.plan.get({ districtId, planId })
  expect(current?.begunFrom?.planId).toBe(old.planId)
  expect(standings.map(({ window, doneBy, state }) => [window.start, doneBy, state === 'done'])).toEqual([
    ['2025-09-01', null, false],
    ['2025-09-01', null, false],
  ])
  expect((await chair.plan.get({ districtId, planId: old.planId })).standings[0]).toMatchObject({ state: 'done' })

  // Another union's plan, and one that was never handed in, are no start.
  const others = await seedPlan(bench, tenant, { unit: 'otherSchool', state: 'submitted' })
  const draftOnly = await seedPlan(bench, tenant, { unit: 'school', state: 'draft' })
  const seeded = await databaseChecksum(bench.scratch.owner)
  for (const from of [others.planId, draftOnly.planId])
    expect(await outcomeOf(chair.plan.begin(change({ ...begin, from })))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(seeded)
})
