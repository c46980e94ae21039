import { insertEvidenceFile, insertPicture, lockContent } from '@jianjia/db'
import { FileId, ok, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { evidenceKey, thumbnailKey } from './evidence-key.ts'

/** A file for the evidence of one unit. The same content again is the same file, under its first name. */
export const uploadEvidence = upload({
  name: 'evidence.upload',
  action: 'evidence.upload',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { ownerUnitId: UnitId },
  target: { unit: 'ownerUnitId' },
  output: z.strictObject({
    fileId: FileId,
    name: z.string(),
    size: z.int(),
    mediaType: z.string(),
    sha256: z.string(),
  }),
  prepare: async (file) =>
    ok(async ({ tx, input, actor, services, newId }) => {
      const { districtId, ownerUnitId } = input
      const { name, size, mediaType, sha256 } = file
      const of = { districtId, ownerUnitId, sha256 }
      await lockContent(tx, of)
      // Kept again even when the row is there: a file that was lost is whole again after the same upload.
      await services.storage.keep(file, evidenceKey(of))
      if (file.picture !== undefined) await services.storage.keep(file.picture.thumbnail, thumbnailKey(of))
      const draft = { fileId: newId<FileId>(), ownerUnitId, sha256, size, mediaType, name, uploadedBy: actor.personId }
      const kept = await insertEvidenceFile(tx, draft)
      if (file.picture !== undefined) {
        const { width, height, thumbnail, grey, prints } = file.picture
        await insertPicture(tx, kept.fileId, { width, height, thumbnailSize: thumbnail.size, grey, prints })
        await services.jobs.add(tx, { name: 'comparePictures', payload: { districtId } })
      }
      return ok(kept)
    }),
})
