import type { ResultSetId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { countStatements, filledDistrict, type FilledDistrict, type ScratchDb, scratchDb } from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { findPublished, getCanonicalResult, insertResultSet, listPublished, listRanking } from './index.ts'

/** A further version of the published result, with these units. */
async function publishVersion(scratch: ScratchDb, district: FilledDistrict, number: number): Promise<ResultSetId> {
  const { districtId, assessmentId, personId } = district
  const id = newId<ResultSetId>()
  const { rows } = await scratch.owner.query(`select app.today($1) as today`, [districtId])
  const today = rows[0].today
  const set = { id, assessmentId, number, canonical: `{"n":${number}}`, contentHash: `h${number}` }
  const days = { publishedBy: personId, publicFrom: today, publicTo: today, answerBy: null }
  const row = (unitId: string, unitName: string, rank: number | null) => ({
    ...{ unitId, unitName, rank, segment: null, segmentRank: rank, level: null, reasons: [] },
    ...{ total: null, totalNumber: null, final: '20/3', finalNumber: '6.666667', percent: null, percentNumber: null },
    ...{ selfTotal: null, reviewTotal: null },
  })
  const units = [
    row(district.rootId, '丙校', null),
    row(district.schoolId, '第二小学', 1),
    row(district.otherSchoolId, '第十小学', 1),
    row(district.townId, '丁镇', 3),
  ]
  await inTenant(scratch.db, districtId, 'write', (tx) =>
    insertResultSet(tx, { ...set, ...days }, { units, items: [] }),
  )
  return id
}

test('the newest version is the published one, and each assessment stands in the list once', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  await filledDistrict(scratch, '芦溪区')
  const { districtId, assessmentId } = district
  const third = await publishVersion(scratch, district, 3)
  await publishVersion(scratch, district, 2)
  await inTenant(scratch.db, districtId, 'read', async (read) => {
    expect(await findPublished(read, assessmentId)).toMatchObject({ resultSetId: third, number: 3, contentHash: 'h3' })
    expect(await listPublished(read)).toMatchObject([{ assessmentId, units: 4, rated: false }])
    expect(await getCanonicalResult(read, third)).toBe('{"n":3}')
  })
})

test('a ranking is in the order of ranks, equal ones by name, those without a rank at the end, in one statement', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const resultSetId = await publishVersion(scratch, district, 2)
  const { result, statements } = await countStatements(scratch.db, () =>
    inTenant(scratch.db, district.districtId, 'read', (read) => listRanking(read, resultSetId)),
  )
  expect(result.map((row) => [row.name, row.rank])).toEqual([
    ['第二小学', 1],
    ['第十小学', 1],
    ['丁镇', 3],
    ['丙校', null],
  ])
  expect(result[0]).toMatchObject({ final: '20/3', level: null, reasons: [] })
  expect(statements).toHaveLength(1)
})

test('another tenant finds nothing of it', async () => {
  await using scratch = await scratchDb()
  const [district, other] = [await filledDistrict(scratch), await filledDistrict(scratch, '芦溪区')]
  await inTenant(scratch.db, other.districtId, 'read', async (read) => {
    expect(await findPublished(read, district.assessmentId)).toBeUndefined()
    expect(await listRanking(read, district.resultSetId)).toEqual([])
    await expect(getCanonicalResult(read, district.resultSetId)).rejects.toThrow(/no result/)
  })
})

test('one number is published once, whoever is faster', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  await expect(publishVersion(scratch, district, 1)).rejects.toMatchObject({ constraint: 'result_set_number' })
})
