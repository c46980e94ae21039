import { findSource } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { evidenceKey } from '../evidence/evidence-key.ts'
import { readablePlan } from './plan-target.ts'

/** The file from which a document was read, as it came. */
export const openOriginal = download({
  name: 'plan.original',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId, seq: z.int().min(1) },
  target: readablePlan,
  run: async ({ db, input: { planId, seq, districtId } }) => {
    const source = await findSource(db, { planId, seq })
    if (source === undefined) return refuse('notFoundOrNoAccess')
    const { fileName: name, mediaType, size, sha256, ownerUnitId } = source
    return ok({ name, mediaType, content: { size, storageKey: evidenceKey({ districtId, ownerUnitId, sha256 }) } })
  },
})
