import {
  type ApiBench,
  apiBench,
  benchContent,
  benchPoints,
  newKey,
  outcomeOf,
  refusalOf,
  seedKeyPoints,
  seedPlan,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { KeyPointsId, plainDate } from '@jianjia/domain/kernel'
import {
  EMPTY_CONTENT,
  itemFromPoint,
  keyPointCheck,
  type KeyPointsContent,
  newPoint,
  withItem,
  withPoint,
} from '@jianjia/domain/plan'
import { expect, test } from 'vitest'
import { DOWNLOADS } from '../../router.ts'

const TEXT = [
  '芦溪区教育工会2026—2027学年工作要点',
  '一、民主管理',
  '1.规范召开教职工代表大会。',
  '2.推进校务公开。',
  '二、服务教职工',
  '1.走访慰问困难教职工。',
].join('\n')
const PERIOD = { start: plainDate('2026-09-01'), end: plainDate('2027-08-31') }

function callers({ tenant, callerFor }: ApiBench) {
  const { districtId, people } = tenant
  const change = <Input extends object>(input: Input) => ({ districtId, key: newKey(), ...input })
  const [officer, chair, otherChair] = [people.officer, people.chair, people.otherChair].map(callerFor)
  if (!officer || !chair || !otherChair) throw new Error('nobody there')
  return { officer, chair, otherChair, townChair: callerFor(people.townChair), change, districtId }
}

test('from a file to its issue, taken over, made one’s own, answered and handed in; a later version is told', async () => {
  await using bench = await apiBench()
  const { officer, chair, otherChair, change, districtId } = callers(bench)
  const { tenant } = bench
  const bytes = new TextEncoder().encode(TEXT)
  const input = change({ unitId: tenant.units.district.unitId })
  const file = { by: tenant.people.officer, input, bytes, fileName: '工作要点.txt', mediaType: 'text/plain' }
  const started = (await bench.upload('keyPoints.start', file)) as { keyPointsId: string }
  const keyPointsId = KeyPointsId.parse(started.keyPointsId)
  const read = await officer.keyPoints.get({ districtId, keyPointsId })
  expect(read.source?.lines.map(({ text }) => text)).toEqual(TEXT.split('\n'))
  expect(read.draft?.points.map(({ text }) => text)).toEqual([
    '规范召开教职工代表大会。',
    '推进校务公开。',
    '走访慰问困难教职工。',
  ])
  const original = DOWNLOADS['keyPoints.original']?.open(bench.contextFor(tenant.people.officer), {
    ...{ districtId, keyPointsId, seq: 1 },
  })
  expect(await original).toMatchObject({ name: '工作要点.txt', content: { size: bytes.length } })
  // A draft exists for nobody below.
  expect(await outcomeOf(chair.keyPoints.get({ districtId, keyPointsId }))).toBe('notFoundOrNoAccess')
  expect((await chair.keyPoints.list({ districtId })).keyPoints).toEqual([])

  const [first, second, third] = read.draft?.points ?? []
  if (!first || !second || !third) throw new Error('no points')
  const content: KeyPointsContent = {
    ...{ title: '2026—2027学年工作要点', period: PERIOD, lastPoint: 3 },
    points: [{ ...first, months: [12, 1], required: true, hint: '写明届次' }, second, { ...third, required: true }],
  }
  const saved = await officer.keyPoints.save(change({ keyPointsId, content, expectedVersion: read.version }))
  const issued = await officer.keyPoints.issue(change({ keyPointsId, note: '', expectedVersion: saved.version }))
  // Every chair of a branch or general union below: town, its school, two schools.
  expect(issued).toMatchObject({ number: 1, told: 4 })
  expect((await chair.notice.list({ districtId })).notices).toMatchObject([
    { kind: 'keyPointsIssued', detail: { keyPointsId, points: 3, title: content.title } },
  ])
  expect((await chair.keyPoints.list({ districtId })).keyPoints).toMatchObject([
    { keyPointsId, points: 3, required: 2, number: 1, unitName: '芦溪区教育工会' },
  ])

  const pointIds = [first.id]
  const { planId } = await chair.plan.takeOver(
    change({ unitId: tenant.units.school.unitId, keyPointsId, number: 1, pointIds }),
  )
  const draft = await chair.plan.get({ districtId, planId })
  const origin = { keyPointsId, number: 1, pointId: first.id }
  expect(draft.draft?.items).toMatchObject([{ text: first.text, months: [12, 1], owner: null, origin }])
  const { issued: above } = await chair.plan.keyPoints({ districtId, planId, period: PERIOD })
  expect(above).toMatchObject([{ keyPointsId, applies: true, latest: 1, versions: [{ number: 1 }] }])

  const local = (draft.draft?.items ?? []).map((item) => ({ ...item, text: '召开三届二次教代会。', owner: '主席' }))
  const plan = { ...benchContent(PERIOD), items: local }
  const kept = await chair.plan.save(change({ planId, content: plan, expectedVersion: draft.version }))
  const refused = await refusalOf(chair.plan.submit(change({ planId, expectedVersion: kept.version })))
  expect(refused).toMatchObject({ code: 'planDoubtsOpen', detail: { count: 1, text: third.text } })
  const key = keyPointCheck({ keyPointsId, pointId: third.id })
  const nodded = { ...plan, checks: { [key]: { decision: 'confirmed' as const } } }
  const still = await chair.plan.save(change({ planId, content: nodded, expectedVersion: kept.version }))
  expect(await outcomeOf(chair.plan.submit(change({ planId, expectedVersion: still.version })))).toBe('planDoubtsOpen')
  const checks = { [key]: { decision: 'waived' as const, reason: '本校没有困难教职工' } }
  const answered = await chair.plan.save(
    change({ planId, content: { ...plan, checks }, expectedVersion: still.version }),
  )
  await chair.plan.submit(change({ planId, expectedVersion: answered.version }))

  const revised = await officer.keyPoints.revise(change({ keyPointsId, expectedVersion: issued.version }))
  // The issued version holds while the next one is written.
  expect((await chair.keyPoints.get({ districtId, keyPointsId })).draft).toBeNull()
  const points = [{ ...first, months: [12, 1], required: true, hint: '写明届次', text: '召开教代会两次。' }]
  const later = withPoint({ ...content, points }, newPoint('新增：组织青年教师联谊'))
  const next = await officer.keyPoints.save(change({ keyPointsId, content: later, expectedVersion: revised.version }))
  const note = '教代会改为两次'
  const again = await officer.keyPoints.issue(change({ keyPointsId, note, expectedVersion: next.version }))
  expect(again).toMatchObject({ number: 2, told: 1 })
  const { versions } = await otherChair.keyPoints.get({ districtId, keyPointsId })
  expect(versions.map(({ number, content: { points } }) => [number, points.length])).toEqual([
    [2, 2],
    [1, 3],
  ])
  expect((await chair.notice.list({ districtId })).notices[0]).toMatchObject({
    ...{ kind: 'keyPointsChanged', detail: { number: 2, note } },
  })
  expect((await otherChair.notice.list({ districtId })).notices).toHaveLength(1)
  const both = await chair.plan.keyPoints({ districtId, planId, period: null })
  expect(both.issued[0]?.versions.map(({ number }) => number).toSorted()).toEqual([1, 2])

  const from = await officer.keyPoints.begin(change({ unitId: tenant.units.district.unitId, from: keyPointsId }))
  const nextYear = await officer.keyPoints.get({ districtId, keyPointsId: from.keyPointsId })
  expect(nextYear.draft).toMatchObject({ period: null, points: [{ text: '召开教代会两次。' }, {}] })
})

test('refused, and nothing is written: a branch that issues, gaps, nothing new, other days, an old version', async () => {
  await using bench = await apiBench()
  const { officer, chair, otherChair, townChair, change } = callers(bench)
  const { tenant } = bench
  const refused = async (call: () => Promise<unknown>) => {
    const before = await databaseChecksum(bench.scratch.owner)
    const outcome = await outcomeOf(call())
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
    return outcome
  }
  const unitId = tenant.units.school.unitId
  expect(await refused(() => chair.keyPoints.begin(change({ unitId, from: null })))).toBe('keyPointsOnlyAbove')
  const empty = await seedKeyPoints(bench, tenant, {
    unit: 'district',
    content: { title: '', period: null, points: [], lastPoint: 0 },
  })
  const first = { keyPointsId: empty.keyPointsId, note: '', expectedVersion: 1 }
  expect(await refused(() => officer.keyPoints.issue(change(first)))).toBe('keyPointsIncomplete')
  expect(await refused(() => chair.keyPoints.issue(change(first)))).toBe('notPermitted')

  const { keyPointsId, version: expectedVersion } = await seedKeyPoints(bench, tenant, {
    ...{ unit: 'district', state: 'revising' },
  })
  const again = { keyPointsId, note: '', expectedVersion }
  expect(await refused(() => officer.keyPoints.issue(change(again)))).toBe('keyPointsUnchanged')
  const moved = benchPoints(PERIOD)
  const saved = await officer.keyPoints.save(change({ keyPointsId, content: moved, expectedVersion }))
  expect(await refused(() => officer.keyPoints.issue(change({ ...again, expectedVersion: saved.version })))).toBe(
    'keyPointsPeriodFixed',
  )
  const content = { ...benchPoints(), title: '工作要点（修订）' }
  await officer.keyPoints.save(change({ keyPointsId, content, expectedVersion: saved.version }))
  expect(await refused(() => officer.keyPoints.issue(change({ ...again, expectedVersion: saved.version })))).toBe(
    'staleVersion',
  )
  expect(
    await refused(() =>
      officer.keyPoints.begin(change({ unitId: tenant.units.district.unitId, from: empty.keyPointsId })),
    ),
  ).toBe('notFoundOrNoAccess')

  const take = { unitId, keyPointsId, number: 1, pointIds: ['k1'] }
  expect(await refused(() => chair.plan.takeOver(change({ ...take, number: 2 })))).toBe('staleVersion')
  expect(await refused(() => chair.plan.takeOver(change({ ...take, pointIds: ['k1', 'k9'] })))).toBe(
    'notFoundOrNoAccess',
  )
  const towns = await seedKeyPoints(bench, tenant, { unit: 'town', state: 'issued' })
  const sideways = { ...take, keyPointsId: towns.keyPointsId }
  expect(
    await refused(() => otherChair.plan.takeOver(change({ ...sideways, unitId: tenant.units.otherSchool.unitId }))),
  ).toBe('notFoundOrNoAccess')
  // A union's own key points bind those below it, not itself.
  expect(await refused(() => townChair.plan.takeOver(change({ ...sideways, unitId: tenant.units.town.unitId })))).toBe(
    'notFoundOrNoAccess',
  )
})

test('a general union’s key points bind its own schools beside the district’s, and nobody else', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId } = tenant
  await seedKeyPoints(bench, tenant, { unit: 'district', state: 'issued', content: benchPoints(PERIOD) })
  await seedKeyPoints(bench, tenant, { unit: 'town', state: 'issued', content: benchPoints(PERIOD) })
  const issuers = async (unit: 'townSchool' | 'school' | 'town') => {
    const { planId } = await seedPlan(bench, tenant, { unit, state: 'submitted', period: PERIOD })
    const officer = bench.callerFor(tenant.people.officer)
    const { issued } = await officer.plan.keyPoints({ districtId, planId, period: null })
    return issued.map(({ unitName }) => unitName).toSorted()
  }
  expect(await issuers('townSchool')).toEqual(['柳河镇教育工会', '芦溪区教育工会'])
  expect(await issuers('school')).toEqual(['芦溪区教育工会'])
  expect(await issuers('town')).toEqual(['芦溪区教育工会'])
})

test('the district sees who took what over, changed it or left it out and why, and what came of it', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId } = tenant
  const { officer, chair, townChair } = callers(bench)
  const period = { start: plainDate('2025-09-01'), end: plainDate('2026-08-31') }
  const content = benchPoints(period)
  const { keyPointsId } = await seedKeyPoints(bench, tenant, { unit: 'district', state: 'issued', content })
  const [first] = content.points
  if (first === undefined) throw new Error('no point')
  const origin = { keyPointsId, number: 1, pointId: first.id }
  const taken = withItem({ ...EMPTY_CONTENT, title: '计划', period }, itemFromPoint(first, origin))
  const changed = { ...taken, items: taken.items.map((item) => ({ ...item, months: [5], owner: '主席' })) }
  const left = {
    ...benchContent(period),
    checks: { [keyPointCheck(origin)]: { decision: 'waived' as const, reason: '本校未建制' } },
  }
  for (const [unit, of] of [
    ['school', taken],
    ['otherSchool', changed],
    ['townSchool', left],
  ] as const)
    await seedPlan(bench, tenant, { unit, state: 'accepted', period, content: of })
  const seen = await officer.planOverview.keyPoints({ districtId })
  expect(seen.sets).toMatchObject([{ keyPointsId, unitName: '芦溪区教育工会' }])
  expect(seen.chosen).toMatchObject({ asked: 4, withoutPlan: [{ name: '柳河镇教育工会' }] })
  expect(seen.chosen?.points.map(({ point: { id }, answers }) => [id, answers])).toEqual([
    ['k1', { asIssued: 1, localised: 1, leftOut: 1, silent: 0 }],
    ['k2', { asIssued: 0, localised: 0, leftOut: 0, silent: 3 }],
  ])
  const { units } = await officer.planOverview.pointAnswers({ districtId, keyPointsId, pointId: 'k1' })
  const rows = units.map(({ name, answer, changed: fields, reason, standings }) => [
    name,
    { answer, fields, reason, standings: standings.length },
  ])
  expect(Object.fromEntries(rows)).toEqual({
    柳河镇中心小学工会: { answer: 'leftOut', fields: [], reason: '本校未建制', standings: 0 },
    第二中学工会: { answer: 'localised', fields: ['months'], reason: null, standings: 1 },
    第一中学工会: { answer: 'asIssued', fields: [], reason: null, standings: 1 },
  })
  // A town sees its own schools, a branch itself, and nobody what is not there.
  expect((await townChair.planOverview.keyPoints({ districtId })).chosen).toMatchObject({ asked: 2 })
  expect((await chair.planOverview.keyPoints({ districtId })).chosen?.points[0]?.answers).toMatchObject({ asIssued: 1 })
  const unknown = { districtId, keyPointsId, pointId: 'k9' }
  expect(await outcomeOf(officer.planOverview.pointAnswers(unknown))).toBe('notFoundOrNoAccess')

  // Plans that share nothing but the key points are not alike; what was taken over is told apart.
  const similar = await officer.planOverview.similar({ districtId, year: 2026 })
  expect(similar).toMatchObject({ issued: 2, pairs: [] })
})
