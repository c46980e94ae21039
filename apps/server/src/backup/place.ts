import path from 'node:path'
import { parseArgs } from 'node:util'
import { createDb, isReady } from '@jianjia/db'
import { findRunningPostgres, startPostgres } from '../postgres/index.ts'
import { folderStorage, incomingFolder } from '../storage/folder-storage.ts'

/** What a command about backups was told. */
export interface BackupPlaces {
  readonly folder: string
  readonly dataFolder: string
}

/** `FOLDER [--data DIR]`; undefined where it says something else. */
export function readPlaces(args: readonly string[], callerDirectory: string): BackupPlaces | undefined {
  try {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { data: { type: 'string' } },
    })
    const [folder, ...others] = positionals
    if (folder === undefined || others.length > 0) return undefined
    const data = values.data ?? process.env['JIANJIA_DATA']
    const dataFolder =
      data === undefined ? path.resolve(import.meta.dirname, '../../../../data') : path.resolve(callerDirectory, data)
    return { folder: path.resolve(callerDirectory, folder), dataFolder }
  } catch {
    return undefined
  }
}

/** The files of an installation. */
export function filesOf({ dataFolder }: BackupPlaces) {
  const files = path.join(dataFolder, 'files')
  return { storage: folderStorage(files), incoming: incomingFolder(files) }
}

/** The owner's URL of the built-in database for as long as `work` lasts: of the server that runs, or of one started for it. */
export async function withBuiltIn<T>(dataFolder: string, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const dataDirectory = path.join(dataFolder, 'postgres')
  const running = findRunningPostgres(dataDirectory)
  if (running !== undefined) return work(running)
  const postgres = await startPostgres({ dataDirectory })
  try {
    return await work(postgres.ownerUrl)
  } finally {
    await postgres.stop()
  }
}

/** Whether the database has the schema that this version reads. */
export async function hasThisSchema(appUrl: string): Promise<boolean> {
  const db = createDb({ connectionString: appUrl, max: 1 })
  try {
    return await isReady(db)
  } finally {
    await db.close()
  }
}
