import { findKeyPointsSource } from '@jianjia/db/key-points'
import { KeyPointsId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { evidenceKey } from '../evidence/evidence-key.ts'
import { keyPointsTarget } from './key-points-target.ts'

/** The file from which key points were read, as it came. */
export const openKeyPointsFile = download({
  name: 'keyPoints.original',
  action: 'keyPoints.write',
  dataClass: 'unitOnly',
  input: { keyPointsId: KeyPointsId, seq: z.int().min(1) },
  target: keyPointsTarget,
  run: async ({ db, input: { keyPointsId, seq, districtId } }) => {
    const source = await findKeyPointsSource(db, { keyPointsId, seq })
    if (source === undefined) return refuse('notFoundOrNoAccess')
    const { fileName: name, mediaType, size, sha256, ownerUnitId } = source
    return ok({ name, mediaType, content: { size, storageKey: evidenceKey({ districtId, ownerUnitId, sha256 }) } })
  },
})
