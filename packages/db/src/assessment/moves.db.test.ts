import { expect, test } from 'vitest'
import { databaseChecksum, filledDistrict, scratchDb } from '../../testing/index.ts'
import { inTenant } from '../frame/transactions.ts'
import { moveAssessment, moveUnits } from './moves.writes.ts'

test('units move from the state they were seen in, and of two movers exactly one wins', async () => {
  await using scratch = await scratchDb()
  const { districtId, assessmentId, schoolId } = await filledDistrict(scratch)
  const move = (from: 'open' | 'underReview', to: 'selfAssessed' | 'reviewed') =>
    inTenant(scratch.db, districtId, 'write', (tx) => moveUnits(tx, { assessmentId, unitIds: [schoolId], from, to }))
  const before = await databaseChecksum(scratch.owner)
  expect(await move('underReview', 'reviewed')).toEqual([])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  const both = await Promise.all([move('open', 'selfAssessed'), move('open', 'selfAssessed')])
  expect(both.flat()).toEqual([schoolId])
  const { rows } = await scratch.owner.query('select state, version from assessment_unit')
  expect(rows).toEqual([{ state: 'selfAssessed', version: 2 }])
})

test('an assessment moves once, and another tenant moves nothing of it', async () => {
  await using scratch = await scratchDb()
  const [district, other] = [await filledDistrict(scratch), await filledDistrict(scratch, '芦溪区')]
  const { assessmentId, schoolId } = district
  const move = (districtId: typeof district.districtId) =>
    inTenant(scratch.db, districtId, 'write', (tx) =>
      moveAssessment(tx, { assessmentId, from: 'open', to: 'underReview' }),
    )
  const before = await databaseChecksum(scratch.owner)
  expect(await move(other.districtId)).toBe(false)
  const strange = { assessmentId, unitIds: [schoolId], from: 'open', to: 'selfAssessed' } as const
  expect(await inTenant(scratch.db, other.districtId, 'write', (tx) => moveUnits(tx, strange))).toEqual([])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  const both = await Promise.all([move(district.districtId), move(district.districtId)])
  expect(both.filter(Boolean)).toEqual([true])
})
