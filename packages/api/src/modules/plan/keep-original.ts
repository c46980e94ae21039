import { insertEvidenceFile, newId, type Tx } from '@jianjia/db'
import type { DistrictId, FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Services } from '../../frame/context.ts'
import type { ReceivedFile } from '../../frame/file-storage.ts'
import { evidenceKey } from '../evidence/evidence-key.ts'

interface Original {
  readonly tx: Tx
  readonly services: Services
  readonly file: ReceivedFile
  readonly by: PersonId
  readonly owner: { readonly districtId: DistrictId; readonly unitId: UnitId }
}

/** Keeps the file from which a document was read, where evidence lies, and gives its id. */
export async function keepOriginal({ tx, services, file, by, owner }: Original): Promise<FileId> {
  const { districtId, unitId: ownerUnitId } = owner
  const { name, size, mediaType, sha256 } = file
  await services.storage.keep(file, evidenceKey({ districtId, ownerUnitId, sha256 }))
  const draft = { fileId: newId<FileId>(), ownerUnitId, sha256, size, mediaType, name, uploadedBy: by }
  return (await insertEvidenceFile(tx, draft)).fileId
}
