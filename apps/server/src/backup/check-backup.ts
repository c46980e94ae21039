import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { damaged, FILE_LIST, FileInBackup, filePlace, type Manifest, readManifest, tablePlace } from './manifest.ts'
import { passedOfFile } from './hashed-stream.ts'

export interface SoundBackup {
  readonly manifest: Manifest
  readonly files: readonly FileInBackup[]
}

/** Reads every byte of a backup. Throws `BackupRefused`, naming the first part that is not as it was written. */
export async function checkBackup(folder: string): Promise<SoundBackup> {
  const manifest = await readManifest(folder)
  for (const { name, sha256 } of manifest.tables) await mustBe(folder, tablePlace(folder, name), sha256)
  await mustBe(folder, path.join(folder, FILE_LIST), manifest.files.sha256)
  const list = await readFile(path.join(folder, FILE_LIST), 'utf8')
  const files = list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => FileInBackup.parse(JSON.parse(line)))
  for (const { key, sha256 } of files) await mustBe(folder, filePlace(folder, key), sha256)
  return { manifest, files }
}

async function mustBe(folder: string, place: string, sha256: string): Promise<void> {
  const found = await passedOfFile(place)
  if (found?.sha256 !== sha256) throw damaged(path.relative(folder, place))
}
