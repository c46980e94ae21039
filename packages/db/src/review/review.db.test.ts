import { expect, test } from 'vitest'
import { filledDistrict, type FilledDistrict, type ScratchDb, scratchDb } from '../../testing/index.ts'
import { inTenant } from '../frame/transactions.ts'
import {
  findReviewedUnit,
  listContestedLines,
  listOwnMarks,
  listReviewTasks,
  lockAssignment,
  type MarkDraft,
  saveAgreedMark,
  saveMarks,
  submitReview,
} from './index.ts'

function reviewerOf({ db, owner }: ScratchDb, district: FilledDistrict) {
  const { districtId, assessmentId, schoolId: unitId, personId: reviewerId } = district
  const of = { assessmentId, unitId, reviewerId }
  return {
    of,
    save: (...marks: readonly MarkDraft[]) => inTenant(db, districtId, 'write', (tx) => saveMarks(tx, of, marks)),
    marks: () => inTenant(db, districtId, 'read', (read) => listOwnMarks(read, of)),
    submit: (seenVersion: number) => inTenant(db, districtId, 'write', (tx) => submitReview(tx, of, seenVersion)),
    lock: () => inTenant(db, districtId, 'write', (tx) => lockAssignment(tx, of)),
    tasks: () => inTenant(db, districtId, 'read', (read) => listReviewTasks(read, reviewerId)),
    withdraw: () => owner.query('update review_assignment set withdrawn_at = app.now() where unit_id = $1', [unitId]),
  }
}

const mark = (itemId: string, points: string, seenVersion = 0) => ({ itemId, points, note: '', seenVersion })

test('a mark is saved over the version that was seen, and over no other', async () => {
  await using scratch = await scratchDb()
  const reviewer = reviewerOf(scratch, await filledDistrict(scratch))
  expect(await reviewer.save(mark('b1', '2'), mark('b2', '1.5'))).toEqual(['b1', 'b2'])
  // One is as it was seen, one has changed, one was never there in such a version.
  expect(await reviewer.save(mark('b1', '3', 1), mark('b2', '0', 0), mark('b3', '1', 4))).toEqual(['b1'])
  const kept = (await reviewer.marks()).toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))
  expect(kept.map((each) => [each.itemId, each.points, each.version])).toEqual([
    ['a1', '3', 1],
    ['b1', '3', 2],
    ['b2', '1.5', 1],
  ])
})

test('marks of another reviewer and of another tenant stay what they are', async () => {
  await using scratch = await scratchDb()
  const [district, other] = [await filledDistrict(scratch), await filledDistrict(scratch, '芦溪区')]
  const [reviewer, elsewhere] = [reviewerOf(scratch, district), reviewerOf(scratch, other)]
  await reviewer.save(mark('a1', '0', 1))
  expect((await elsewhere.marks()).map((each) => each.points)).toEqual(['3'])
  const asked = { ...reviewer.of, reviewerId: other.personId }
  expect(await inTenant(scratch.db, district.districtId, 'read', (read) => listOwnMarks(read, asked))).toEqual([])
  expect(await inTenant(scratch.db, other.districtId, 'read', (read) => listOwnMarks(read, reviewer.of))).toEqual([])
})

test('a review is handed in once, at the version that was seen, and not when it was withdrawn', async () => {
  await using scratch = await scratchDb()
  const reviewer = reviewerOf(scratch, await filledDistrict(scratch))
  expect(await reviewer.submit(2)).toBeUndefined()
  expect(await reviewer.submit(1)).toEqual(expect.any(Date))
  expect(await reviewer.submit(2)).toBeUndefined()
  expect(await reviewer.lock()).toMatchObject({ submittedAt: expect.any(Date), version: 2 })
  await using second = await scratchDb()
  const withdrawn = reviewerOf(second, await filledDistrict(second))
  await withdrawn.withdraw()
  expect(await withdrawn.submit(1)).toBeUndefined()
  expect(await withdrawn.lock()).toBeUndefined()
  expect(await withdrawn.tasks()).toEqual([])
})

test('a review is never handed in before the last of its marks was saved', async () => {
  await using scratch = await scratchDb()
  const reviewer = reviewerOf(scratch, await filledDistrict(scratch))
  const { rows } = await scratch.owner.query<{ saved: Date }>(
    `update review_mark set saved_at = app.now() + interval '1 minute' where item_id = 'a1' returning saved_at as saved`,
  )
  expect(await reviewer.submit(1)).toEqual(rows[0]?.saved)
})

test('what a reviewer has to do counts the own marks only', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const reviewer = reviewerOf(scratch, district)
  await scratch.owner.query(
    `with other as (insert into person (district_id, id, name, pinyin, initials)
       values ($1, gen_random_uuid(), '沈舟', 'shenzhou', 'sz') returning id)
     insert into review_mark (district_id, assessment_id, unit_id, reviewer_id, item_id, points, points_number)
     select $1, $2, $3, id, 'b9', '1', 1 from other`,
    [district.districtId, district.assessmentId, district.schoolId],
  )
  await reviewer.save(mark('b1', '2'))
  expect(await reviewer.tasks()).toMatchObject([{ unitName: '柳河镇中心小学工会', given: 2, submittedAt: null }])
  expect(await reviewer.tasks()).toHaveLength(1)
})

test('contested lines come with the units that a person reviews; a unit that takes no part is not found', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const { of } = reviewerOf(scratch, district)
  const { districtId } = district
  const contested = () => inTenant(scratch.db, districtId, 'read', (read) => listContestedLines(read, of.reviewerId))
  expect(await contested()).toEqual([])
  await scratch.owner.query(`update self_item set contest_reason = '漏记一篇'`)
  expect(await contested()).toEqual([{ assessmentId: of.assessmentId, unitId: of.unitId, itemId: 'a1' }])
  const find = (unitId: typeof of.unitId) =>
    inTenant(scratch.db, districtId, 'read', (read) => findReviewedUnit(read, { ...of, unitId }))
  expect(await find(of.unitId)).toEqual({
    assignment: { submittedAt: null, openedAt: null, reopenedRound: null, version: 1 },
  })
  expect(await find(district.otherSchoolId)).toBeUndefined()
})

test('a later agreed value takes the place of the first and counts up its version', async () => {
  await using scratch = await scratchDb()
  const { districtId, assessmentId, schoolId: unitId, personId: agreedBy } = await filledDistrict(scratch)
  const agreed = { assessmentId, unitId, itemId: 'a1', points: '2', reason: '再议一次', agreedBy, present: [agreedBy] }
  await inTenant(scratch.db, districtId, 'write', (tx) => saveAgreedMark(tx, agreed))
  const { rows } = await scratch.owner.query('select points, reason, version from agreed_mark')
  expect(rows).toEqual([{ points: '2', reason: '再议一次', version: 2 }])
})
