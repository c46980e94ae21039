import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { evidenceKey, type FileStorage, StoredFileMissing, thumbnailKey } from '@jianjia/api'
import { inSnapshot, type KeptTable, type Snapshot, type SnapshotFile } from '@jianjia/db/backup'
import { DistrictId, UnitId } from '@jianjia/domain/kernel'
import { syncFolder, writeDurably } from './durable-file.ts'
import { hashing } from './hashed-stream.ts'
import {
  BackupRefused,
  FILE_LIST,
  filePlace,
  type FileInBackup,
  MANIFEST,
  MANIFEST_SUM,
  type Manifest,
  sumLine,
  type TableInBackup,
  tablePlace,
} from './manifest.ts'

export interface BackupToWrite {
  /** As the plain role of the product. */
  readonly appUrl: string
  readonly storage: FileStorage
  /** Is made; must not be there. */
  readonly folder: string
}

/**
 * Writes everything that is stored into a folder while the server goes on: the rows of one moment, and the files that
 * they name. The folder gets its name when the last byte is on the disk, so one that bears it is whole. Keys and
 * secrets are not in it, and nobody is signed in by it.
 */
export async function writeBackup({ appUrl, storage, folder }: BackupToWrite): Promise<Manifest> {
  if (await isThere(folder))
    throw new BackupRefused(
      folder,
      'notEmpty',
      '这个文件夹已经存在，请换一个名字。 This folder is there already: name another.',
    )
  const unfinished = `${folder}.unfinished-${process.pid}`
  await mkdir(path.join(unfinished, 'tables'), { recursive: true, mode: 0o700 })
  try {
    const manifest = await inSnapshot(appUrl, async (snapshot) => {
      const tables: TableInBackup[] = []
      for (const table of snapshot.tables) tables.push(await writeTable(unfinished, snapshot, table))
      const { files, missing } = await writeFiles({ folder: unfinished, storage, files: await snapshot.listFiles() })
      return { ...headOf(snapshot), tables, files, missing }
    })
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
    await writeDurably(path.join(unfinished, MANIFEST), Readable.from([text]))
    await writeDurably(path.join(unfinished, MANIFEST_SUM), Readable.from([Buffer.from(sumLine(text))]))
    await rename(unfinished, folder)
    await syncFolder(path.dirname(folder))
    return manifest
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

function headOf({ takenAt, migrations }: Snapshot): Pick<Manifest, 'format' | 'takenAt' | 'migrations'> {
  return { format: 'jianjia-backup-1', takenAt, migrations: [...migrations] }
}

async function writeTable(folder: string, snapshot: Snapshot, table: KeptTable): Promise<TableInBackup> {
  const content = hashing()
  let rows = 0
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      // A line end within a value is written as two characters, so each of these bytes ends a row.
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
      yield chunk
    }
  }
  const source = Readable.from(counted(snapshot.rowsOf(table)), { objectMode: false })
  const compressed = source.pipe(content.stream).pipe(createGzip({ level: 3 }))
  const { sha256 } = await writeDurably(tablePlace(folder, table.name), compressed)
  return { name: table.name, columns: [...table.columns], rows, content: content.passed().sha256, sha256 }
}

interface FilesToWrite {
  readonly folder: string
  readonly storage: FileStorage
  readonly files: readonly SnapshotFile[]
}

async function writeFiles({ folder, storage, files }: FilesToWrite): Promise<Pick<Manifest, 'files' | 'missing'>> {
  const missing: string[] = []
  const lines: string[] = []
  let bytes = 0
  const keep = async (key: string, expected?: string) => {
    const kept = await copyFile(storage, key, filePlace(folder, key))
    if (kept === undefined || (expected !== undefined && kept.sha256 !== expected)) missing.push(key)
    if (kept === undefined) return
    lines.push(`${JSON.stringify({ key, ...kept } satisfies FileInBackup)}\n`)
    bytes += kept.size
  }
  for (const { districtId, ownerUnitId, sha256, hasThumbnail } of files) {
    const of = { districtId: DistrictId.parse(districtId), ownerUnitId: UnitId.parse(ownerUnitId), sha256 }
    await keep(evidenceKey(of), sha256)
    if (hasThumbnail) await keep(thumbnailKey(of))
  }
  const list = await writeDurably(path.join(folder, FILE_LIST), Readable.from(lines))
  return { files: { count: lines.length, bytes, sha256: list.sha256 }, missing }
}

async function copyFile(storage: FileStorage, key: string, place: string) {
  const source = await storage.open(key).catch((error: unknown) => {
    if (error instanceof StoredFileMissing) return undefined
    throw error
  })
  if (source === undefined) return undefined
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  return writeDurably(place, source)
}

async function isThere(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  )
}
