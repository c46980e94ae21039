import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { appUrlOf, createDb, isReady } from '@jianjia/db'
import { findRunningPostgres, startPostgres } from '../postgres/index.ts'
import { evidenceStorage } from '../storage/evidence-storage.ts'
import { incomingFolder } from '../storage/folder-storage.ts'
import { readS3Place } from '../storage/s3/s3-place.ts'
import type { Outcome } from './command.ts'

/** A folder, and the data folder of the installation that it is about. */
export interface Places {
  readonly folder: string
  readonly dataFolder: string
}

/** `FOLDER [--data DIR]`; undefined where it says something else. */
export function readPlaces(args: readonly string[], callerDirectory: string): Places | undefined {
  const read = readArguments(args, callerDirectory)
  const [folder, ...others] = read?.positionals ?? []
  if (read === undefined || folder === undefined || others.length > 0) return undefined
  return { folder: path.resolve(callerDirectory, folder), dataFolder: read.dataFolder }
}

/** `[--data DIR]`; undefined where it says something else. */
export function readDataFolder(args: readonly string[], callerDirectory: string): string | undefined {
  const read = readArguments(args, callerDirectory)
  return read === undefined || read.positionals.length > 0 ? undefined : read.dataFolder
}

function readArguments(args: readonly string[], callerDirectory: string) {
  try {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { data: { type: 'string' } },
    })
    const data = values.data ?? process.env['JIANJIA_DATA']
    const dataFolder =
      data === undefined ? path.resolve(import.meta.dirname, '../../../../data') : path.resolve(callerDirectory, data)
    return { positionals, dataFolder }
  } catch {
    return undefined
  }
}

/** The files of an installation: in the data folder, or in the store that the environment names. */
export function filesOf({ dataFolder }: Pick<Places, 'dataFolder'>) {
  const files = path.join(dataFolder, 'files')
  return { storage: evidenceStorage(files, readS3Place(process.env)), incoming: incomingFolder(files) }
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

/**
 * The database of an installation as the plain role sees it: that of `DATABASE_URL`, or the built-in one of the data
 * folder, whether its server runs or not.
 */
export async function onInstallation(dataFolder: string, work: (appUrl: string) => Promise<Outcome>): Promise<Outcome> {
  const external = process.env['DATABASE_URL']
  if (external !== undefined) return work(external)
  if (existsSync(path.join(dataFolder, 'postgres')))
    return withBuiltIn(dataFolder, (ownerUrl) => work(appUrlOf(ownerUrl)))
  return {
    faults: [
      {
        ...{ path: dataFolder, code: 'noInstallation' },
        text: '这里没有数据。请用 --data 指明数据目录，或设置 DATABASE_URL。 No data here: name the folder with --data, or set DATABASE_URL.',
      },
    ],
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
