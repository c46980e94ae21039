import { savedName } from '@jianjia/domain/evidence'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { evidenceKey, thumbnailKey } from './evidence-key.ts'
import { fileTarget } from './file-target.ts'

/** The bytes of one piece of evidence, for whoever may read evidence of the unit that owns it. */
export const openEvidence = download({
  name: 'evidence.open',
  action: 'evidence.read',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: fileTarget,
  run: async ({ input: { districtId }, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { name, mediaType, size, sha256, ownerUnitId } = subject
    const storageKey = evidenceKey({ districtId, ownerUnitId, sha256 })
    return ok({ name: savedName(name, mediaType), mediaType, content: { size, storageKey } })
  },
})

/** A picture in small, for lists; of what is no picture there is none. */
export const openThumbnail = download({
  name: 'evidence.thumbnail',
  action: 'evidence.read',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: fileTarget,
  run: async ({ input: { districtId }, subject }) => {
    if (subject === undefined || subject.thumbnailSize === null) return refuse('notFoundOrNoAccess')
    const { name, sha256, ownerUnitId, thumbnailSize: size } = subject
    const storageKey = thumbnailKey({ districtId, ownerUnitId, sha256 })
    return ok({ name: savedName(name, 'image/jpeg'), mediaType: 'image/jpeg', content: { size, storageKey } })
  },
})
