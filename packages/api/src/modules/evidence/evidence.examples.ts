import { randomBytes } from 'node:crypto'
import type { Examples } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'

export const evidenceExamples = {
  'evidence.mine': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId } }) },
  'evidence.upload': {
    prepare: ({ unit }) => ({ input: { ownerUnitId: unit.unitId }, bytes: randomBytes(64) }),
  },
  'evidence.open': {
    prepare: async ({ bench, tenant, unit }) => {
      const fileId = newId()
      await bench.scratch.owner.query(
        `insert into evidence_file (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
         values ($1, $2, $3, $4, 3, 'text/plain', '记录.txt', $5)`,
        [tenant.districtId, fileId, unit.unitId, randomBytes(32).toString('hex'), tenant.people.chair.personId],
      )
      return { input: { fileId } }
    },
  },
} satisfies Examples
