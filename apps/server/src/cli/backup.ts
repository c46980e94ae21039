import { BackupRefused } from '../backup/manifest.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { storageFault } from '../storage/storage-words.ts'
import type { Command, Outcome } from './command.ts'
import { filesOf, hasThisSchema, onInstallation, type Places, readPlaces } from './installation-place.ts'

const USAGE =
  '用法：backup 目录 [--data 数据目录]，该目录由命令新建。 Usage: backup FOLDER [--data DIR]; FOLDER is made.'

/**
 * `backup FOLDER`: everything that is stored, as it is at one moment, while the server runs or not. Of the data folder,
 * or of the database of `DATABASE_URL` with the files of the data folder. Files that rows name and that are not there
 * are faults; the backup is made all the same.
 */
export const command: Command = async (args, { callerDirectory }) => {
  const places = readPlaces(args, callerDirectory)
  if (places === undefined) return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  return onInstallation(places.dataFolder, (appUrl) => backUp(appUrl, places))
}

async function backUp(appUrl: string, places: Places): Promise<Outcome> {
  if (!(await hasThisSchema(appUrl)))
    return {
      faults: [
        {
          ...{ path: 'database', code: 'otherSchema' },
          text: '数据库不是本版本的结构。请用写入它的版本备份，或先启动一次本版本。 The database has not the schema of this version: back up with the version that wrote it, or start this one once.',
        },
      ],
    }
  try {
    const { storage } = filesOf(places)
    const { takenAt, tables, files, missing } = await writeBackup({ appUrl, storage, folder: places.folder })
    return {
      output: {
        ...{ folder: places.folder, takenAt, tables: tables.length, files: files.count, bytes: files.bytes },
        rows: tables.reduce((sum, { rows }) => sum + rows, 0),
        notIncluded: ['secrets'],
      },
      faults: missing.map((key) => ({
        ...{ path: key, code: 'fileMissing' },
        text: '数据库里登记了这个文件，但读不到它，或内容已损坏。 A row names this file, and it is not there or damaged.',
      })),
    }
  } catch (error) {
    if (error instanceof BackupRefused) return { faults: [{ path: error.path, code: error.code, text: error.message }] }
    const fault = storageFault(error)
    if (fault === undefined) throw error
    return { faults: [{ path: 'storage', ...fault }] }
  }
}
