import { plainDate, type RatingId, type TitleAwardId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { databaseChecksum, filledDistrict, scratchDb } from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { listRegister } from '../title/index.ts'
import { findRating, findRatingUnit, insertRating, listTitlesOf } from './index.ts'

test('a result is rated once: the second decision fails whole, with its titles', async () => {
  await using scratch = await scratchDb()
  const { districtId, resultSetId, ratingId, schoolId, personId } = await filledDistrict(scratch)
  const title = {
    ...{ id: newId<TitleAwardId>(), unitId: schoolId, title: '合格职工之家', level: '合格' },
    ...{ recheckMonths: null, recheckDue: null, continuesId: null },
  }
  const draft = {
    ...{ id: newId<RatingId>(), resultSetId, policy: {}, canonical: '{}', contentHash: 'x', decidedBy: personId },
    units: [],
    year: 2026,
    titles: [{ ...title, validFrom: plainDate('2027-01-01'), validTo: null }],
  }
  const before = await databaseChecksum(scratch.owner)
  const decide = inTenant(scratch.db, districtId, 'write', (tx) => insertRating(tx, draft))
  await expect(decide).rejects.toMatchObject({ constraint: 'rating_result_set' })
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  const decided = await inTenant(scratch.db, districtId, 'read', (read) => findRating(read, resultSetId))
  expect(decided).toMatchObject({ ratingId, contentHash: 'c' })
})

test('the certificate of a unit is that of this result, and nobody else’s', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const other = await filledDistrict(scratch, '芦溪区')
  const { resultSetId, schoolId } = district
  const find = (districtId: typeof district.districtId, unitId: typeof schoolId) =>
    inTenant(scratch.db, districtId, 'read', (read) => findRatingUnit(read, { resultSetId, unitId }))
  expect(await find(district.districtId, schoolId)).toEqual({ level: null, certificate: {} })
  expect(await find(district.districtId, district.otherSchoolId)).toBeUndefined()
  expect(await find(other.districtId, schoolId)).toBeUndefined()
})

const AWARDS = [
  ['2019-05-01', null, '柳河镇中心小学工会'],
  ['2023-05-01', null, '柳河镇中心小学工会'],
  ['2025-05-01', '2026-01-01T20:00:00Z', '柳河实验小学工会'],
] as const

test('a title stands under the name of its first day, or the nearest that is known; revoked on the day of the tenant', async () => {
  await using scratch = await scratchDb()
  const { owner } = scratch
  const { districtId, schoolId, otherSchoolId } = await filledDistrict(scratch)
  await filledDistrict(scratch, '芦溪区')
  await owner.query(`update unit_name set voided_at = now() where unit_id = $1`, [schoolId])
  await owner.query(
    `insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from, valid_to)
     values ($1, gen_random_uuid(), $2, '柳河镇中心小学工会', '柳小', 'l', 'l', '2020-01-01', '2024-12-31'),
       ($1, gen_random_uuid(), $2, '柳河实验小学工会', '柳实', 'l', 'l', '2025-01-01', null)`,
    [districtId, schoolId],
  )
  for (const [from, revoked] of AWARDS)
    await owner.query(
      `insert into title_award (district_id, id, unit_id, title, level, valid_from, revoked_at, revoke_reason)
       values ($1, gen_random_uuid(), $2, '职工之家', '先进', $3, $4::timestamptz, case when $4::timestamptz is null then null else '核查' end)`,
      [districtId, schoolId, from, revoked],
    )
  const titles = await inTenant(scratch.db, districtId, 'read', (read) => listRegister(read, 4))
  expect(titles.map((title) => title.validFrom)).toEqual(['2026-03-05', '2025-05-01', '2023-05-01', '2019-05-01'])
  const named = Object.fromEntries(titles.map((title) => [title.validFrom, title.unitName]))
  for (const [from, , name] of AWARDS) expect([from, named[from]]).toEqual([from, name])
  expect(titles.map((title) => title.state === 'revoked')).toEqual([false, true, false, false])
  expect(await inTenant(scratch.db, districtId, 'read', (read) => listRegister(read, 3))).toEqual(titles.slice(0, 3))
  const held = await inTenant(scratch.db, districtId, 'read', (read) => listTitlesOf(read, [schoolId, otherSchoolId]))
  // 20:00 in UTC is the next day in Shanghai.
  expect(held.find((title) => title.revokedOn !== null)?.revokedOn).toBe('2026-01-02')
  expect(held).toHaveLength(4)
  expect(await inTenant(scratch.db, districtId, 'read', (read) => listTitlesOf(read, []))).toEqual([])
})
