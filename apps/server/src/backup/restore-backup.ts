import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import type { FileStorage } from '@jianjia/api'
import { migrate, MIGRATION_NAMES, setUpDatabase, startOver } from '@jianjia/db'
import { isInhabited, loadRows } from '@jianjia/db/backup'
import { installJobs } from '../jobs/install-jobs.ts'
import { checkBackup, type SoundBackup } from './check-backup.ts'
import { writeDurably } from './durable-file.ts'
import { passedOf } from './hashed-stream.ts'
import { BackupRefused, damaged, filePlace, type Manifest, tablePlace } from './manifest.ts'

export interface BackupToRestore {
  readonly folder: string
  /** Where nobody lives yet: any PostgreSQL from 15. */
  readonly ownerUrl: string
  readonly storage: FileStorage
  /** In the same file system as what the storage keeps. */
  readonly incoming: string
}

export interface Restored {
  readonly takenAt: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** What has brought the schema of the backup to that of this version. */
  readonly migrations: readonly string[]
  readonly missing: readonly string[]
}

/**
 * Puts a backup into an empty database: every byte is read and compared before anything is written; the files come
 * first, then all rows at once. When it is cut off, nobody lives there yet, and it can begin anew. Nothing is taken away
 * from a database in which somebody lives.
 */
export async function restoreBackup({ folder, ownerUrl, storage, incoming }: BackupToRestore): Promise<Restored> {
  const sound = await checkBackup(folder)
  const { manifest, files } = sound
  mustKnow(manifest)
  if (await isInhabited(ownerUrl))
    throw new BackupRefused(
      folder,
      'notEmpty',
      '目标数据库里已有数据，没有恢复任何内容。请换一个空的数据目录或数据库。 The database is in use; nothing was restored. Choose an empty data folder or database.',
    )
  await keepFiles({ folder, storage, incoming }, sound)
  await setUpDatabase({ ownerUrl })
  // Nobody lives there: a schema that was made in advance may be a later one than that of the backup.
  await startOver(ownerUrl)
  await migrate(ownerUrl, manifest.migrations.at(-1))
  await loadRows(ownerUrl, {
    tables: manifest.tables,
    rowsOf: (table) => createReadStream(tablePlace(folder, table)).pipe(createGunzip()),
    check: async (table, rows) => {
      const { sha256 } = await passedOf(rows)
      if (manifest.tables.find(({ name }) => name === table)?.content !== sha256) throw damaged(table)
    },
  })
  const migrations = await migrate(ownerUrl)
  await installJobs(ownerUrl)
  return {
    ...{ takenAt: manifest.takenAt, tables: manifest.tables.length, files: files.length, migrations },
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    missing: manifest.missing,
  }
}

/** The schema of the backup must be one that this version has been through. */
function mustKnow({ migrations }: Manifest): void {
  const isKnown = migrations.every((name, at) => MIGRATION_NAMES[at] === name)
  if (isKnown) return
  throw new BackupRefused(
    'manifest.json',
    'newerVersion',
    '这份备份由更新的版本写成，请用那个版本恢复。 This backup was written by a newer version: restore it with that one.',
  )
}

async function keepFiles(
  { folder, storage, incoming }: Pick<BackupToRestore, 'folder' | 'storage' | 'incoming'>,
  { files }: SoundBackup,
): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for (const { key } of files) {
    const place = path.join(incoming, randomUUID())
    await writeDurably(place, createReadStream(filePlace(folder, key)))
    await storage.keep({ path: place }, key)
  }
}
