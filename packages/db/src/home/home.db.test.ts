import { expect, test } from 'vitest'
import { countStatements, filledDistrict, type FilledDistrict, type ScratchDb, scratchDb } from '../../testing/index.ts'
import { inTenant } from '../frame/transactions.ts'
import { isTreeEmpty, listConducted, listOwedParts, listOwedReviews, readDesk } from './index.ts'

function deskOf({ db }: ScratchDb, { districtId, schoolId, personId }: FilledDistrict) {
  return {
    parts: () => inTenant(db, districtId, 'read', (read) => listOwedParts(read, [schoolId])),
    reviews: () => inTenant(db, districtId, 'read', (read) => listOwedReviews(read, personId)),
    conducted: () => inTenant(db, districtId, 'read', (read) => listConducted(read)),
    desk: () => inTenant(db, districtId, 'read', (read) => readDesk(read)),
  }
}

test('what a unit and a reviewer owe is said once, with what was decided about it, each in one statement', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  await filledDistrict(scratch, '芦溪区')
  const desk = deskOf(scratch, district)
  const waived = { adjustment: { kind: 'waiver', reason: '新建校' }, begun: true, unitName: '柳河镇中心小学工会' }
  const { result: parts, statements } = await countStatements(scratch.db, desk.parts)
  expect([parts.length, statements.length]).toEqual([1, 1])
  expect(parts).toMatchObject([{ ...waived, selfDue: '2026-12-10' }])
  expect(await desk.reviews()).toMatchObject([{ ...waived, unitState: 'open', reviewDue: '2026-12-20' }])
})

test.each([
  ['handed in', `update assessment_unit set state = 'selfAssessed'`, 0, 1],
  ['exempt', `update assessment_unit set exempt = true, exempt_reason = '免检'`, 0, 1],
  ['published', `update assessment set state = 'published'`, 0, 0],
  ['withdrawn', `update review_assignment set withdrawn_at = now()`, 1, 0],
  ['marked', `update review_assignment set submitted_at = now()`, 1, 0],
  ['combined', `update assessment_unit set state = 'reviewed'`, 0, 0],
] as const)('nothing more is owed of what is %s', async (_what, change, parts, reviews) => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  await scratch.owner.query(change)
  const desk = deskOf(scratch, district)
  expect([(await desk.parts()).length, (await desk.reviews()).length]).toEqual([parts, reviews])
})

test('an assessment that is conducted says how many wait for what, and is gone when it is final', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  await filledDistrict(scratch, '芦溪区')
  const { conducted } = deskOf(scratch, district)
  const { assessmentId } = district
  expect(await conducted()).toMatchObject([{ assessmentId, readyToCombine: 0, awaitingMarks: 0, toRate: false }])
  await scratch.owner.query(`update assessment_unit set state = 'underReview'`)
  expect(await conducted()).toMatchObject([{ readyToCombine: 0, awaitingMarks: 1 }])
  await scratch.owner.query(`update review_assignment set submitted_at = now()`)
  expect(await conducted()).toMatchObject([{ readyToCombine: 1, awaitingMarks: 0 }])
  await scratch.owner.query(`update assessment set state = 'final'`)
  expect(await conducted()).toEqual([])
})

test('the desk shows drafts of the tenant and whether the way has begun; a root alone is an empty tree', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const { desk } = deskOf(scratch, district)
  expect(await desk()).toMatchObject({
    ...{ drafts: [{ name: '细则' }], anyScheme: true, anyPublished: true, anyAssessment: true },
  })
  const isEmpty = () => inTenant(scratch.db, district.districtId, 'read', isTreeEmpty)
  expect(await isEmpty()).toBe(false)
})
