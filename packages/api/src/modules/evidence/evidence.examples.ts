import { randomBytes } from 'node:crypto'
import type { ExamplePlace, Examples } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'

/** The row of a picture of the unit that nothing uses. */
async function fileOf({ bench, tenant, unit }: ExamplePlace) {
  const fileId = newId()
  const { owner } = bench.scratch
  await owner.query(
    `insert into evidence_file (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
     values ($1, $2, $3, $4, 3, 'image/jpeg', '活动.jpg', $5)`,
    [tenant.districtId, fileId, unit.unitId, randomBytes(32).toString('hex'), tenant.people.chair.personId],
  )
  await owner.query(
    `insert into evidence_picture (district_id, file_id, width, height, thumbnail_size, grey, prints)
     values ($1, $2, 4, 3, 5, '', '')`,
    [tenant.districtId, fileId],
  )
  return { input: { fileId } }
}

export const evidenceExamples = {
  'evidence.mine': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId } }) },
  'evidence.upload': {
    prepare: ({ unit }) => ({ input: { ownerUnitId: unit.unitId }, bytes: randomBytes(64) }),
  },
  'evidence.open': { prepare: fileOf },
  'evidence.thumbnail': { prepare: fileOf },
  'evidence.uses': { prepare: fileOf },
  'evidence.erase': { prepare: fileOf },
} satisfies Examples
