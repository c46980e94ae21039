import { findEvidenceFile } from '@jianjia/db'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { evidenceKey } from './evidence-key.ts'

/** The bytes of one piece of evidence, for whoever may read evidence of the unit that owns it. */
export const openEvidence = download({
  name: 'evidence.open',
  action: 'evidence.read',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: async ({ db, input, actor }) => {
    const file = await findEvidenceFile(db, { fileId: input.fileId, readerId: actor.personId })
    return file && { unitId: file.ownerUnitId, assignedReviewer: file.readerReviewsIt, subject: file }
  },
  run: async ({ input, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { name, mediaType, size, sha256, ownerUnitId } = subject
    return ok({
      name,
      mediaType,
      content: { size, storageKey: evidenceKey({ districtId: input.districtId, ownerUnitId, sha256 }) },
    })
  },
})
