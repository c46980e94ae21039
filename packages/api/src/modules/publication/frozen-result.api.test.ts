import {
  apiBench,
  type ApiBench,
  BENCH_ITEMS,
  newKey,
  outcomeOf,
  seedFile,
  seedPublished,
  seedReviewed,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { AssessmentId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const about = () => ({ districtId: bench.tenant.districtId, key: newKey() })

async function recordDispatch(title: string) {
  const { people, units } = bench.tenant
  const { unitId } = units.school
  const fileId = await seedFile(bench, bench.tenant, { unit: 'school', by: 'chair' })
  const day = `${new Date().getUTCFullYear()}-01-15`
  const details = { genre: 'news', channel: '公众号', level: 'district', adopted: true, adoptedOn: day } as const
  const entry = { kind: 'dispatch', unitId, day, title, details: { ...details, link: null, author: null } } as const
  const { entryId } = await bench.callerFor(people.chair).ledger.record({ ...about(), entry, fileIds: [fileId] })
  return entryId
}

/** What stands in the database of a result, byte for byte, and what people are shown of it. */
async function seenOf(assessmentId: AssessmentId) {
  const { districtId, people, units } = bench.tenant
  const { rows } = await bench.scratch.owner.query(
    `select canonical, content_hash,
       (select string_agg(u::text, E'\\n' order by u.unit_id) from result_unit u where u.result_set_id = s.id) as units,
       (select string_agg(i::text, E'\\n' order by i.unit_id, i.item_id) from result_item i where i.result_set_id = s.id) as lines
     from result_set s where assessment_id = $1`,
    [assessmentId],
  )
  const officer = bench.callerFor(people.officer)
  return {
    rows,
    ranking: await officer.result.ranking({ districtId, assessmentId }),
    unit: await officer.result.unit({ districtId, assessmentId, unitId: units.school.unitId }),
    board: await officer.rating.preview({ districtId, assessmentId }),
  }
}

test('records, marks, answers, the tree and the scheme may change later: not a byte of what is published does', async () => {
  const { tenant, scratch } = bench
  const { people, units } = tenant
  const entryId = await recordDispatch('春季健步走')
  const { assessmentId, schemeId } = await seedPublished(bench, tenant, { units: ['school', 'otherSchool'] })
  const before = await seenOf(assessmentId)
  expect(JSON.stringify(before.unit.node)).toContain('春季健步走')

  const [chair, officer, administrator] = [people.chair, people.officer, people.administrator].map((person) =>
    bench.callerFor(person),
  )
  await chair?.ledger.trash({ ...about(), entryId, expectedVersion: 1 })
  await recordDispatch('青年教师读书会')
  const version = async () =>
    (await scratch.owner.query('select version from unit where id = $1', [units.school.unitId])).rows[0].version
  const unitId = units.school.unitId
  await administrator?.org.renameUnit({
    ...about(),
    ...{ unitId, name: '第一高级中学工会', shortName: null, nameEn: null, from: '2025-01-01' },
    expectedVersion: await version(),
  })
  await administrator?.org.moveUnit({
    ...about(),
    ...{ unitId, parentId: units.town.unitId, from: '2025-01-01', expectedVersion: await version() },
  })
  await officer?.scheme.revise({ ...about(), schemeId, expectedVersion: 1 })
  const changes = [
    `update review_mark set points = '0', points_number = 0 where assessment_id = $1`,
    `update self_item set value = 'false' where assessment_id = $1 and item_id = '${BENCH_ITEMS.rules}'`,
    `update assessment_unit set segment = 'primary', exempt = true, exempt_reason = '免检' where assessment_id = $1`,
  ]
  for (const change of changes) expect((await scratch.owner.query(change, [assessmentId])).rowCount).toBeGreaterThan(0)
  expect(await seenOf(assessmentId)).toEqual(before)
})

test('after publication nobody extends, waives, enters, assigns, marks, agrees or combines any more', async () => {
  const { tenant, scratch } = bench
  const { people, units } = tenant
  const { assessmentId, today, selfDue } = await seedPublished(bench, tenant, { units: ['school', 'otherSchool'] })
  const { unitId } = units.school
  const of = () => ({ ...about(), assessmentId, unitId })
  const all = () => ({ ...about(), assessmentId, unitIds: [unitId] })
  const officer = bench.callerFor(people.officer)
  const reviewer = bench.callerFor(people.otherChair)
  const chair = bench.callerFor(people.chair)
  const line = { itemId: BENCH_ITEMS.rules, value: true, expectedVersion: 1 }
  const mark = { itemId: BENCH_ITEMS.rules, points: '1', note: '', seenVersion: 1 }
  const pair = { unitId, reviewerId: people.townChair.personId }
  const before = await databaseChecksum(scratch.owner)
  const attempts: Record<string, () => Promise<unknown>> = {
    extend: () => officer.assessment.extendDeadline({ ...all(), dueOn: selfDue, reason: '再给几天时间' }),
    waive: () => officer.assessment.waive({ ...all(), reason: '新建校，免自评' }),
    fact: () =>
      officer.assessment.setDistrictFact({ ...of(), itemId: BENCH_ITEMS.members, value: 1, expectedVersion: 0 }),
    assign: () => officer.assessment.assignReviewers({ ...about(), assessmentId, add: [pair], withdraw: [] }),
    marks: () => reviewer.review.saveMarks({ ...of(), marks: [mark] }),
    review: () => reviewer.review.submit({ ...of(), expectedVersion: 1 }),
    agree: () =>
      officer.combination.agreeMark({
        ...of(),
        itemId: BENCH_ITEMS.rules,
        points: '3',
        reason: '再议一次，改分',
        present: [],
      }),
    combine: () => officer.combination.finish(all()),
    answer: () => chair.selfAssessment.saveItem({ ...of(), ...line, note: '' }),
    submit: () => chair.selfAssessment.submit({ ...of(), expectedVersion: 1 }),
  }
  const ended: Record<string, string> = {}
  for (const [name, attempt] of Object.entries(attempts)) ended[name] = await outcomeOf(attempt())
  expect(Object.entries(ended).filter(([, outcome]) => outcome === 'ok')).toEqual([])
  expect(ended).toMatchObject({ extend: 'stateMoved', combine: 'stateMoved', submit: 'alreadySubmitted' })
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  expect(today <= selfDue).toBe(true)
})

test('an evidence file of a result may leave its line, and the result still opens it', async () => {
  const { tenant, scratch } = bench
  const { assessmentId } = await seedReviewed(bench, tenant, { units: ['school'] })
  const officer = bench.callerFor(tenant.people.officer)
  const unitIds = [tenant.units.school.unitId]
  await officer.combination.finish({ ...about(), assessmentId, unitIds })
  await officer.publication.publish({ ...about(), assessmentId })
  const before = await seenOf(assessmentId)
  expect(before.unit.files).toHaveLength(2)
  await scratch.owner.query(`update evidence_use set removed_at = app.now(), removed_by = $2 where subject_id = $1`, [
    assessmentId,
    tenant.people.chair.personId,
  ])
  expect((await seenOf(assessmentId)).unit.files).toEqual(before.unit.files)
})
