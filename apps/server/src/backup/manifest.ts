import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const TableInBackup = z.strictObject({
  name: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  /** Of the rows as text, which a restored database must tell again. */
  content: Sha256,
  /** Of the compressed file as it lies in the backup. */
  sha256: Sha256,
})
export type TableInBackup = z.infer<typeof TableInBackup>

/** The first page of a backup: what it holds, and by what each part is known. Published; a new shape is a new `format`. */
export const Manifest = z.strictObject({
  format: z.literal('jianjia-backup-1'),
  takenAt: z.string(),
  /** What made the schema; a restore begins with the same. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(TableInBackup),
  files: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0), sha256: Sha256 }),
  /** Keys of stored files that rows name and that could not be read, or are not what their name says. */
  missing: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

/** A stored file in the list of a backup, one line each. */
export const FileInBackup = z.strictObject({
  key: z.string().regex(/^[0-9a-f-]+(?:\/[0-9a-f-]+)*$/),
  size: z.int().min(0),
  sha256: Sha256,
})
export type FileInBackup = z.infer<typeof FileInBackup>

export const MANIFEST = 'manifest.json'
export const MANIFEST_SUM = 'manifest.json.sha256'
export const FILE_LIST = 'files.jsonl'

export function tablePlace(folder: string, table: string): string {
  return path.join(folder, 'tables', `${table}.copy.gz`)
}

export function filePlace(folder: string, key: string): string {
  return path.join(folder, 'files', ...key.split('/'))
}

/** The folder holds no backup that this version can read, or one that is not as it was written. Message for people. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
  readonly path: string
  readonly code: string
  constructor(path: string, code: 'notABackup' | 'damaged' | 'newerVersion' | 'notEmpty', text: string) {
    super(text)
    this.path = path
    this.code = code
  }
}

/** The manifest of a backup, which must be the one that was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const [text, sum] = await Promise.all(
    [MANIFEST, MANIFEST_SUM].map((name) => readFile(path.join(folder, name)).catch(() => undefined)),
  )
  if (text === undefined || sum === undefined)
    throw new BackupRefused(folder, 'notABackup', '这里没有完整的备份。 There is no complete backup here.')
  if (sum.toString('utf8') !== sumLine(text)) throw damaged(MANIFEST)
  const manifest = Manifest.safeParse(JSON.parse(text.toString('utf8')))
  if (!manifest.success)
    throw new BackupRefused(
      MANIFEST,
      'newerVersion',
      '这份备份由更新的版本写成，请用那个版本恢复。 This backup was written by a newer version: restore it with that one.',
    )
  return manifest.data
}

/** As `sha256sum --check` reads it. */
export function sumLine(text: Uint8Array): string {
  return `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`
}

export function damaged(place: string): BackupRefused {
  return new BackupRefused(
    place,
    'damaged',
    '这个文件与备份时不一样，没有恢复任何内容。请换一份备份。 This file is not as it was written; nothing was restored. Use another backup.',
  )
}
