import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { evidenceKey } from '@jianjia/api'
import { inTenant, insertRows, newId } from '@jianjia/db'
import { acceptFile } from '@jianjia/domain/evidence'
import type { FileId, UnitId } from '@jianjia/domain/kernel'
import type { DemoAccount } from './cast.ts'
import type { InventedFile } from './evidence-files.ts'
import type { Story } from './story.ts'

/** A file that somebody of a unit uploads at an instant. */
export interface Upload {
  readonly file: InventedFile
  readonly ownerUnitId: UnitId
  readonly by: DemoAccount
  readonly at: string
}

/** Keeps the bytes in the installation's store, and then writes their rows. Gives the ids in the order of the uploads. */
export async function keepFiles(story: Story, uploads: readonly Upload[]): Promise<readonly FileId[]> {
  await mkdir(story.incoming, { recursive: true, mode: 0o700 })
  const kept = await Promise.all(uploads.map((upload) => keep(story, upload)))
  await inTenant(story.db, story.districtId, 'write', (tx) => insertRows(tx, 'evidence_file', kept))
  return kept.map((row) => row.id)
}

async function keep({ services, incoming, districtId }: Story, { file, ownerUnitId, by, at }: Upload) {
  const { name, mediaType, bytes } = file
  const accepted = acceptFile({ name, mediaType, size: bytes.length })
  if (!accepted.ok) throw new Error(`an invented file is refused: ${accepted.refusal.code}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = path.join(incoming, newId<string>())
  await writeFile(place, bytes, { mode: 0o600, flush: true })
  const received = { path: place, name, mediaType, size: bytes.length, sha256 }
  await services.storage.keep(received, evidenceKey({ districtId, ownerUnitId, sha256 }))
  return {
    ...{ id: newId<FileId>(), owner_unit_id: ownerUnitId, sha256, size: bytes.length, media_type: mediaType },
    ...{ original_name: name, uploaded_by: by.personId, uploaded_at: at },
  }
}
