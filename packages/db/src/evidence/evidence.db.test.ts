import type { FileId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { filledDistrict, type FilledDistrict, type ScratchDb, scratchDb } from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { findEvidenceFile, insertEvidenceFile } from './files.ts'
import { listOwnFiles } from './own-files.queries.ts'

function draftOf({ schoolId: ownerUnitId, personId: uploadedBy }: FilledDistrict) {
  const what = { name: '走访记录.pdf', size: 9, mediaType: 'application/pdf', sha256: 'cd'.repeat(32) }
  return { fileId: newId<FileId>(), ownerUnitId, uploadedBy, ...what }
}

const find = ({ db }: ScratchDb, { districtId }: FilledDistrict, of: Parameters<typeof findEvidenceFile>[1]) =>
  inTenant(db, districtId, 'read', (read) => findEvidenceFile(read, of))

test('the same content for the same unit is one file under its first name; for another unit it is another', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const { districtId, otherSchoolId } = district
  const draft = draftOf(district)
  const insert = (more: object) =>
    inTenant(scratch.db, districtId, 'write', (tx) => insertEvidenceFile(tx, { ...draft, ...more }))
  const first = await insert({})
  expect(first.fileId).toBe(draft.fileId)
  expect(await insert({ fileId: newId<FileId>(), name: '又一份.pdf' })).toEqual(first)
  const elsewhere = await insert({ fileId: newId<FileId>(), ownerUnitId: otherSchoolId })
  expect(elsewhere.fileId).not.toBe(first.fileId)
  const listed = await inTenant(scratch.db, districtId, 'read', (read) =>
    listOwnFiles(read, { unitIds: [otherSchoolId] }),
  )
  expect(listed.map((file) => [file.fileId, file.usedIn])).toEqual([[elsewhere.fileId, 0]])
})

test('whoever reviews the unit may open what proves its work, and no longer when it is withdrawn or taken away', async () => {
  await using scratch = await scratchDb()
  const district = await filledDistrict(scratch)
  const { fileId, personId: readerId } = district
  expect(await find(scratch, district, { fileId, readerId })).toMatchObject({ readerReviewsIt: true })
  expect(await find(scratch, district, { fileId, readerId: newId() })).toMatchObject({ readerReviewsIt: false })
  await scratch.owner.query(`update ledger_entry set trashed_at = app.now()`)
  expect(await find(scratch, district, { fileId, readerId })).toMatchObject({ readerReviewsIt: false })
  await scratch.owner.query(`update ledger_entry set trashed_at = null`)
  await scratch.owner.query(`update review_assignment set withdrawn_at = app.now()`)
  expect(await find(scratch, district, { fileId, readerId })).toMatchObject({ readerReviewsIt: false })
})

test('a file of another tenant is not found, and does not lie among the own', async () => {
  await using scratch = await scratchDb()
  const [district, other] = [await filledDistrict(scratch), await filledDistrict(scratch, '芦溪区')]
  const { fileId, personId: readerId, schoolId } = other
  expect(await find(scratch, district, { fileId, readerId })).toBeUndefined()
  const listed = await inTenant(scratch.db, district.districtId, 'read', (read) =>
    listOwnFiles(read, { unitIds: [schoolId] }),
  )
  expect(listed).toEqual([])
})
