import {
  apiBench,
  type ApiBench,
  BENCH_ITEMS,
  type BenchPerson,
  giveMarks,
  newKey,
  outcomeOf,
  refusalOf,
  seedCombined,
  seedReviewed,
  seedReviews,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays, type AssessmentId, unblockerOf } from '@jianjia/domain/kernel'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
let secondOfficer: BenchPerson
beforeAll(async () => {
  bench = await apiBench()
  const { districtId, people, units } = bench.tenant
  secondOfficer = people.withoutPost
  await bench.scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from)
     values ($1, gen_random_uuid(), $2, $3, 'districtOfficer', '2024-01-01')`,
    [districtId, secondOfficer.personId, units.district.unitId],
  )
})
afterAll(() => bench[Symbol.asyncDispose]())

function publish(assessmentId: AssessmentId, by: BenchPerson = bench.tenant.people.officer, key = newKey()) {
  return bench.callerFor(by).publication.publish({ districtId: bench.tenant.districtId, assessmentId, key })
}

async function expectNothingWritten(attempt: () => Promise<void>): Promise<void> {
  const before = await databaseChecksum(bench.scratch.owner)
  await attempt()
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
}

test('publishing freezes the bytes under their hash, a row per unit and per line, and begins the notice', async () => {
  const { assessmentId, today } = await seedCombined(bench, bench.tenant, { exempt: ['town'] })
  const published = await publish(assessmentId)
  const { rows } = await bench.scratch.owner.query(
    `select canonical, content_hash, published_by, (select count(*)::int from result_unit where result_set_id = s.id) as units,
       (select count(*)::int from result_item where result_set_id = s.id) as lines from result_set s where id = $1`,
    [published.resultSetId],
  )
  expect(createHash('sha256').update(rows[0].canonical).digest('hex')).toBe(published.contentHash)
  expect(rows[0]).toMatchObject({ content_hash: published.contentHash, units: 4, lines: 16 })
  expect(rows[0].published_by).toBe(bench.tenant.people.officer.personId)
  expect(published).toMatchObject({ number: 1, publicFrom: addDays(today, 1), publicTo: addDays(today, 7) })
  const { rows: states } = await bench.scratch.owner.query(
    `select state, exempt, count(*)::int from assessment_unit where assessment_id = $1 group by 1, 2 order by 2`,
    [assessmentId],
  )
  expect(states).toEqual([
    { state: 'published', exempt: false, count: 3 },
    { state: 'open', exempt: true, count: 1 },
  ])
  const { rows: moves } = await bench.scratch.owner.query(
    `select subject_kind, count(*)::int from transition_log where subject_id = $1 and event = 'publish' group by 1 order by 1`,
    [assessmentId],
  )
  expect(moves).toEqual([
    { subject_kind: 'assessment', count: 1 },
    { subject_kind: 'unitAssessment', count: 3 },
  ])
})

test('before the marks are combined: refused with the units, who unblocks and until when, and nothing is written', async () => {
  const { assessmentId, reviewDue } = await seedReviews(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  await giveMarks(bench, bench.tenant, { assessmentId, unit: 'school', reviewer: 'otherChair' })
  await expectNothingWritten(async () => {
    const refusal = await refusalOf(publish(assessmentId))
    expect(refusal).toEqual({
      code: 'notAllCombined',
      detail: { count: 2, units: expect.arrayContaining(['第一中学工会', '第二中学工会']) },
      until: reviewDue,
    })
    expect(unblockerOf(refusal)).toBe('districtOfficer')
  })
})

test('reviewed by everybody and not yet combined is not combined', async () => {
  const { assessmentId } = await seedReviewed(bench, bench.tenant, { units: ['school'] })
  await expectNothingWritten(async () => {
    const refusal = await refusalOf(publish(assessmentId))
    expect(refusal).toEqual({ code: 'notAllCombined', detail: { count: 1, units: ['第一中学工会'] } })
  })
})

test('marks that lie too far apart hold everything up, and the officer is told whose turn it is', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedReviews(bench, tenant, { units: ['school', 'otherSchool'] })
  for (const [unit, reviewer, rules] of [
    ['school', 'otherChair', '0'],
    ['school', 'townSchoolChair', '4'],
    ['otherSchool', 'chair', '4'],
    ['otherSchool', 'townSchoolChair', '4'],
  ] as const)
    await giveMarks(bench, tenant, { assessmentId, unit, reviewer, marks: { rules } })
  const { districtId, units, people } = tenant
  const officer = bench.callerFor(people.officer)
  const finish = (...names: ('school' | 'otherSchool')[]) =>
    officer.combination.finish({
      ...{ districtId, assessmentId, key: newKey(), unitIds: names.map((name) => units[name].unitId) },
    })
  await finish('otherSchool')
  await expectNothingWritten(async () => {
    expect(await refusalOf(publish(assessmentId))).toMatchObject({
      code: 'notAllCombined',
      detail: { count: 1, units: ['第一中学工会'] },
    })
    const refusal = await refusalOf(finish('school'))
    expect(refusal).toEqual({ code: 'spreadUnresolved', detail: { units: ['第一中学工会'], items: ['制度健全'] } })
    expect(unblockerOf(refusal)).toBe('districtOfficer')
  })
  const about = { districtId, assessmentId, unitId: units.school.unitId, itemId: BENCH_ITEMS.rules }
  const present = [tenant.people.otherChair.personId, tenant.people.townSchoolChair.personId]
  await officer.combination.agreeMark({ ...about, key: newKey(), points: '3', reason: '现场核对，制度在用', present })
  await finish('school')
  expect(await outcomeOf(publish(assessmentId))).toBe('ok')
})

test('a combined unit that is given more time again, or loses a mark, is not published over its head', async () => {
  const { tenant, scratch } = bench
  const { assessmentId } = await seedCombined(bench, tenant, { units: ['school', 'otherSchool'] })
  await scratch.owner.query(
    `update review_assignment set submitted_at = null where assessment_id = $1 and unit_id = $2 and reviewer_id = $3`,
    [assessmentId, tenant.units.school.unitId, tenant.people.otherChair.personId],
  )
  await expectNothingWritten(async () =>
    expect(await refusalOf(publish(assessmentId))).toMatchObject({ code: 'notAllCombined', detail: { count: 1 } }),
  )
})

test('twice is refused, and twice under one key is once', async () => {
  const { assessmentId } = await seedCombined(bench, bench.tenant, { units: ['school'] })
  const key = newKey()
  const both = await Promise.all([publish(assessmentId, undefined, key), publish(assessmentId, undefined, key)])
  expect(both[1]).toEqual(both[0])
  await expectNothingWritten(async () => {
    expect(await publish(assessmentId, undefined, key)).toEqual(both[0])
    const refusal = await refusalOf(publish(assessmentId))
    expect(refusal.code).toBe('alreadyPublished')
    expect(unblockerOf(refusal)).toBe('nobody')
  })
})

test('two officers at the same moment: one publishes, and there is one result', async () => {
  const { assessmentId } = await seedCombined(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  const outcomes = await Promise.all([
    outcomeOf(publish(assessmentId)),
    outcomeOf(publish(assessmentId, secondOfficer)),
    outcomeOf(publish(assessmentId)),
  ])
  expect(outcomes.toSorted()).toEqual(['alreadyPublished', 'alreadyPublished', 'ok'])
  const { rows } = await bench.scratch.owner.query(
    `select (select array_agg(number) from result_set where assessment_id = $1) as numbers,
       (select count(*)::int from transition_log where subject_id = $1 and event = 'publish') as moves`,
    [assessmentId],
  )
  expect(rows).toEqual([{ numbers: [1], moves: 3 }])
})

test('nobody but the officer publishes, and another tenant’s assessment does not exist', async () => {
  const { tenant, otherTenant } = bench
  const { assessmentId } = await seedCombined(bench, tenant, { units: ['school'] })
  const { assessmentId: elsewhere } = await seedCombined(bench, otherTenant, { units: ['school'] })
  await expectNothingWritten(async () => {
    for (const name of ['administrator', 'auditor', 'chair', 'townChair', 'member'] as const)
      expect([name, await outcomeOf(publish(assessmentId, tenant.people[name]))]).toEqual([name, 'notPermitted'])
    expect(await outcomeOf(publish(elsewhere))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(publish(assessmentId, otherTenant.people.officer))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(publish(crypto.randomUUID() as string as AssessmentId))).toBe('notFoundOrNoAccess')
  })
})
