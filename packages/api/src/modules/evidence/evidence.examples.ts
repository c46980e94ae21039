import { createHash, randomBytes } from 'node:crypto'
import { type ExamplePlace, type Examples, seedBinned } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import type { FileId } from '@jianjia/domain/kernel'
import { evidenceKey } from './evidence-key.ts'

/** The row of a picture of the unit that nothing uses. */
async function fileOf({ bench, tenant, unit }: ExamplePlace) {
  const fileId = newId<FileId>()
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

/** The same with bytes in the store: a plain text. */
async function textOf(place: ExamplePlace) {
  const { bench, tenant, unit } = place
  const bytes = new TextEncoder().encode(`走访记录 ${randomBytes(4).toString('hex')}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fileId = newId()
  await bench.scratch.owner.query(
    `insert into evidence_file (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
     values ($1, $2, $3, $4, $5, 'text/plain', '记录.txt', $6)`,
    [tenant.districtId, fileId, unit.unitId, sha256, bytes.length, tenant.people.chair.personId],
  )
  const { districtId } = tenant
  bench.storage.put(evidenceKey({ districtId, ownerUnitId: unit.unitId, sha256 }), bytes)
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
  'evidence.text': { prepare: textOf },
  'evidence.erase': { prepare: fileOf },
  'evidence.trash': { prepare: fileOf },
  'evidence.restore': {
    prepare: async (place) => {
      const { input } = await fileOf(place)
      await seedBinned(place.bench, place.tenant, { kind: 'file', subjectId: input.fileId, unit: place.unit })
      return { input }
    },
  },
} satisfies Examples
