import { type EvidenceFile, insertEvidenceFile, insertPicture, lockContent, type Tx } from '@jianjia/db'
import type { DistrictId, FileId, UnitId } from '@jianjia/domain/kernel'
import type { Actor } from '@jianjia/domain/policy'
import type { ReceivedFile } from '../../frame/file-storage.ts'
import type { Services } from '../../frame/context.ts'
import { evidenceKey, thumbnailKey } from './evidence-key.ts'

interface Keeping {
  readonly tx: Tx
  readonly services: Services
  readonly actor: Actor
  readonly newId: <Id extends string>() => Id
  readonly ownerUnitId: UnitId
}

/** Keeps a file for a unit, a picture with its small one. The same content again is the same file, under its first name. */
export async function keepEvidence(
  { tx, services, actor, newId, ownerUnitId }: Keeping,
  file: ReceivedFile,
): Promise<EvidenceFile> {
  const districtId: DistrictId = tx.districtId
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
  return kept
}
