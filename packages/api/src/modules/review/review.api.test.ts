import {
  apiBench,
  type ApiBench,
  BENCH_ITEMS,
  type BenchPersonName,
  giveMarks,
  newKey,
  outcomeOf,
  seedCombined,
  seedReviews,
} from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import type { AssessmentId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

type Mark = { itemId: string; points: string; note: string; seenVersion: number }

const RULES: Mark = { itemId: BENCH_ITEMS.rules, points: '4', note: '制度齐全', seenVersion: 0 }
const JOINED: Mark = { itemId: BENCH_ITEMS.joined, points: '4.5', note: '', seenVersion: 0 }

/** The desk of one reviewer at the sheet of the school. */
async function desk(reviewer: BenchPersonName = 'otherChair', assessmentId?: AssessmentId) {
  const { tenant } = bench
  const made = assessmentId ?? (await seedReviews(bench, tenant)).assessmentId
  const of = { districtId: tenant.districtId, assessmentId: made, unitId: tenant.units.school.unitId }
  const caller = bench.callerFor(tenant.people[reviewer])
  return {
    assessmentId: made,
    get: () => caller.review.get(of),
    list: () => caller.review.list({ districtId: tenant.districtId }),
    save: (...marks: Mark[]) => caller.review.saveMarks({ ...of, key: newKey(), marks }),
    submit: (expectedVersion = 1) => caller.review.submit({ ...of, key: newKey(), expectedVersion }),
  }
}

async function expectNothingWritten(attempt: () => Promise<void>): Promise<void> {
  const before = await databaseChecksum(bench.scratch.owner)
  await attempt()
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
}

test('the sheet shows rule, claim, evidence and bounds; a draft is kept and comes back', async () => {
  const mine = await desk()
  const sheet = await mine.get()
  const rules = sheet.items.find((item) => item.itemId === BENCH_ITEMS.rules)
  expect(rules).toMatchObject({
    ...{ full: '4', needsMark: true, selfPoints: '4', mark: null },
    allowed: { min: '0', max: '4', choices: ['0', '4'] },
  })
  expect(sheet.files.map((file) => file.fileId)).toEqual(rules?.fileIds)
  expect(sheet.items.filter((item) => item.needsMark).map((item) => item.itemId)).toEqual([RULES.itemId, JOINED.itemId])
  const before = await mine.list()
  expect(before.reviews.find((each) => each.assessmentId === mine.assessmentId)).toMatchObject({ given: 0, asked: 2 })
  expect(await mine.save(RULES, JOINED)).toMatchObject({ saved: expect.arrayContaining([RULES.itemId, JOINED.itemId]) })
  const after = await mine.get()
  expect(after.items.find((item) => item.itemId === JOINED.itemId)?.mark).toEqual({
    points: '4.5',
    note: '',
    version: 1,
  })
  expect(after.unitState).toBe('underReview')
})

test('another reviewer, the district and the branch see nothing of a draft, nor of marks before they gave their own', async () => {
  const mine = await desk()
  const other = await desk('townSchoolChair', mine.assessmentId)
  await mine.save(RULES, { ...JOINED, note: '草稿里的话' })
  const { tenant } = bench
  const combination = () =>
    bench
      .callerFor(tenant.people.officer)
      .combination.get({ districtId: tenant.districtId, assessmentId: mine.assessmentId })
  for (const seen of [await other.get(), await combination()]) expect(JSON.stringify(seen)).not.toContain('草稿里的话')
  await mine.submit()
  expect(JSON.stringify(await other.get())).not.toContain('草稿里的话')
  expect((await other.get()).items.every((item) => item.mark === null)).toBe(true)
})

test('marks out of range, for a line nobody marks, of a stale version: refused as a whole', async () => {
  const mine = await desk()
  await mine.save(JOINED)
  await expectNothingWritten(async () => {
    const outcome = (...marks: Mark[]) => outcomeOf(mine.save(...marks))
    for (const points of ['4.5', '-1', '5', 'vier', '', '1/3', '2'])
      expect(await outcome({ ...RULES, points }), points).toBe('scoreOutOfRange')
    expect(await outcome({ ...JOINED, points: '5.01', seenVersion: 1 })).toBe('scoreOutOfRange')
    expect(await outcome(RULES, { ...JOINED, itemId: BENCH_ITEMS.dispatch })).toBe('notFoundOrNoAccess')
    expect(await outcome(RULES, { ...JOINED, itemId: BENCH_ITEMS.members })).toBe('notFoundOrNoAccess')
    expect(await outcome(RULES, { ...JOINED, itemId: 'nothing' })).toBe('notFoundOrNoAccess')
    expect(await outcome(RULES, { ...JOINED, seenVersion: 0 })).toBe('staleVersion')
    expect(await outcome(RULES, { ...JOINED, seenVersion: 2 })).toBe('staleVersion')
  })
})

test('handing in: blanks are named, a stale version is refused, then it is locked for good', async () => {
  const mine = await desk()
  await mine.save(RULES)
  await expectNothingWritten(async () => {
    await expect(mine.submit()).rejects.toMatchObject({
      cause: { refusal: { code: 'reviewIncomplete', detail: { count: 1, items: ['会员入会率'] } } },
    })
  })
  await mine.save(JOINED)
  await expectNothingWritten(async () => expect(await outcomeOf(mine.submit(7))).toBe('staleVersion'))
  await mine.submit()
  await expectNothingWritten(async () => {
    expect(await outcomeOf(mine.submit())).toBe('reviewerAlreadySubmitted')
    expect(await outcomeOf(mine.submit(2))).toBe('reviewerAlreadySubmitted')
    expect(await outcomeOf(mine.save({ ...RULES, points: '0', seenVersion: 1 }))).toBe('reviewerAlreadySubmitted')
  })
})

test('two tabs: of two saves of one line one is kept, and a save beside the handing in never changes what was handed in', async () => {
  const mine = await desk()
  const both = await Promise.all([outcomeOf(mine.save({ ...RULES, points: '0' })), outcomeOf(mine.save(RULES))])
  expect(both.toSorted()).toEqual(['ok', 'staleVersion'])
  await mine.save(JOINED)
  for (let round = 0; round < 5; round++) {
    const { assessmentId } = await seedReviews(bench, bench.tenant)
    const tab = await desk('otherChair', assessmentId)
    await tab.save(RULES, JOINED)
    const [saved, submitted] = await Promise.all([
      outcomeOf(tab.save({ ...RULES, points: '0', seenVersion: 1 })),
      outcomeOf(tab.submit()),
    ])
    expect(submitted).toBe('ok')
    const rows = await bench.scratch.owner.query(
      `select (m.saved_at <= a.submitted_at) as before from review_mark m join review_assignment a
         using (district_id, assessment_id, unit_id, reviewer_id) where m.assessment_id = $1`,
      [assessmentId],
    )
    expect(rows.rows.every((row) => row.before)).toBe(true)
    expect(['ok', 'reviewerAlreadySubmitted']).toContain(saved)
    const mark = (await tab.get()).items.find((item) => item.itemId === RULES.itemId)?.mark
    expect(mark?.points).toBe(saved === 'ok' ? '0' : '4')
  }
})

test('nobody marks the own unit, even when somebody has assigned them past the screen; nor a unit that is not theirs', async () => {
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const mine = await desk()
  await scratch.owner.query(
    `insert into review_assignment (district_id, id, assessment_id, unit_id, reviewer_id, assigned_by)
     values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    [districtId, mine.assessmentId, units.school.unitId, people.chair.personId, people.officer.personId],
  )
  const own = await desk('chair', mine.assessmentId)
  const town = await desk('townChair', mine.assessmentId)
  const away = await desk('otherMember', mine.assessmentId)
  await expectNothingWritten(async () => {
    for (const attempt of [own.get, () => own.save(RULES), own.submit])
      expect(await outcomeOf(attempt())).toBe('reviewerOfOwnUnit')
    for (const attempt of [town.get, () => town.save(RULES), away.get, away.submit])
      expect(await outcomeOf(attempt())).toBe('notFoundOrNoAccess')
  })
})

test('a reviewer who was withdrawn finds nothing, and the others’ unit waits for one more', async () => {
  const { tenant } = bench
  const mine = await desk()
  await mine.save(RULES)
  const pair = { unitId: tenant.units.school.unitId, reviewerId: tenant.people.otherChair.personId }
  await bench.callerFor(tenant.people.officer).assessment.assignReviewers({
    ...{ districtId: tenant.districtId, key: newKey(), assessmentId: mine.assessmentId, add: [], withdraw: [pair] },
  })
  await expectNothingWritten(async () => {
    for (const attempt of [mine.get, () => mine.save(JOINED), mine.submit])
      expect(await outcomeOf(attempt())).toBe('notFoundOrNoAccess')
  })
  expect(
    (await mine.list()).reviews.some((each) => each.assessmentId === mine.assessmentId && each.unitId === pair.unitId),
  ).toBe(false)
})

test('before the branch has handed in nothing can be marked; after its due day it can be, without it', async () => {
  const own = await apiBench()
  try {
    const { assessmentId } = await seedReviews(own, own.tenant)
    const { districtId, units, people } = own.tenant
    await own.scratch.owner.query(
      `update assessment_unit set state = 'open', submitted_at = null, submitted_by = null, receipt_no = null`,
    )
    const of = { districtId, assessmentId, unitId: units.school.unitId }
    const save = () => own.callerFor(people.otherChair).review.saveMarks({ ...of, key: newKey(), marks: [RULES] })
    const before = await databaseChecksum(own.scratch.owner)
    expect(await outcomeOf(save())).toBe('selfAssessmentMissing')
    expect(await databaseChecksum(own.scratch.owner)).toBe(before)
    const { rows } = await own.scratch.owner.query(`select (app.now() + interval '11 days')::text as later`)
    await setClock(own.scratch.owner, new Date(rows[0].later).toISOString())
    expect(await outcomeOf(save())).toBe('ok')
    const { rows: moves } = await own.scratch.owner.query(
      `select event from transition_log where subject_kind = 'unitAssessment' and unit_id = $1`,
      [units.school.unitId],
    )
    expect(moves.map((row) => row.event)).toEqual(['reviewWithout'])
  } finally {
    await own[Symbol.asyncDispose]()
  }
})

test('a line from records is marked only when the branch contests it', async () => {
  const mine = await desk()
  await bench.scratch.owner.query(
    `insert into self_item (district_id, assessment_id, unit_id, item_id, note, contest_reason, saved_by)
     values ($1, $2, $3, $4, '', '少计了一篇', $5)`,
    [
      bench.tenant.districtId,
      mine.assessmentId,
      bench.tenant.units.school.unitId,
      BENCH_ITEMS.dispatch,
      bench.tenant.people.chair.personId,
    ],
  )
  const { reviews } = await mine.list()
  expect(
    reviews.find((each) => each.assessmentId === mine.assessmentId && each.unitName === '第一中学工会')?.asked,
  ).toBe(3)
  expect(await outcomeOf(mine.save({ ...RULES, itemId: BENCH_ITEMS.dispatch, points: '2' }))).toBe('ok')
  await mine.save(RULES, JOINED)
  expect(await outcomeOf(mine.submit())).toBe('ok')
})

test('one key is one change, however often it is sent', async () => {
  const mine = await desk()
  const { tenant } = bench
  const of = { districtId: tenant.districtId, assessmentId: mine.assessmentId, unitId: tenant.units.school.unitId }
  const caller = bench.callerFor(tenant.people.otherChair)
  const key = newKey()
  const first = await caller.review.saveMarks({ ...of, key, marks: [RULES, JOINED] })
  expect(await caller.review.saveMarks({ ...of, key, marks: [RULES, JOINED] })).toEqual(first)
  expect((await mine.get()).items.find((item) => item.itemId === RULES.itemId)?.mark?.version).toBe(1)
  await giveMarks(bench, tenant, { assessmentId: mine.assessmentId, unit: 'school', reviewer: 'townSchoolChair' })
})

test('who moved the points of a line is told to its reviewers when the result is published, and not before', async () => {
  const { tenant } = bench
  const marks = { school: { joined: '4' } } as const
  const { assessmentId } = await seedCombined(bench, tenant, { units: ['school', 'otherSchool'], marks })
  const mine = await desk('otherChair', assessmentId)
  const before = await mine.get()
  expect(before.moves).toEqual([])
  expect(JSON.stringify(before)).not.toContain(tenant.people.townSchoolChair.personId)
  const of = { districtId: tenant.districtId, assessmentId, unitId: tenant.units.school.unitId }
  expect(await outcomeOf(bench.callerFor(tenant.people.chair).result.unit(of))).toBe('notFoundOrNoAccess')
  const { districtId } = tenant
  await bench.callerFor(tenant.people.officer).publication.publish({ districtId, assessmentId, key: newKey() })
  const { moves } = await mine.get()
  const steps = moves.find(({ itemId }) => itemId === BENCH_ITEMS.joined)?.steps
  expect(steps?.map(({ mover, points, change }) => [mover, points, change])).toEqual([
    ...[
      ['branch', '5', null],
      ['reviewer', '4', '-1'],
      ['reviewer', '4', '-1'],
      ['combined', '4', '-1'],
    ],
  ])
})
