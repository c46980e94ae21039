import { BackupRefused } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { storageFault } from '../storage/storage-words.ts'
import type { Command, Outcome } from './command.ts'
import { filesOf, type Places, readPlaces, withBuiltIn } from './installation-place.ts'

const USAGE = '用法：restore 备份目录 [--data 数据目录]。 Usage: restore FOLDER [--data DIR].'

/**
 * `restore FOLDER`: puts a backup into an empty data folder, or into the empty database of `DATABASE_OWNER_URL` with its
 * files in the data folder. It is compared byte by byte before and after; a database in which somebody lives is never
 * touched. Identity numbers open with the secrets of the old installation, which no backup holds.
 */
export const command: Command = async (args, { callerDirectory }) => {
  const places = readPlaces(args, callerDirectory)
  if (places === undefined) return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  const external = process.env['DATABASE_OWNER_URL']
  try {
    if (external !== undefined) return await restore(external, places)
    return await withBuiltIn(places.dataFolder, (ownerUrl) => restore(ownerUrl, places))
  } catch (error) {
    if (error instanceof BackupRefused) return { faults: [{ path: error.path, code: error.code, text: error.message }] }
    const fault = storageFault(error)
    if (fault === undefined) throw error
    return { faults: [{ path: 'storage', ...fault }] }
  }
}

async function restore(ownerUrl: string, places: Places): Promise<Outcome> {
  const { missing, ...restored } = await restoreBackup({ ...filesOf(places), folder: places.folder, ownerUrl })
  return {
    output: {
      ...restored,
      missing: missing.length,
      next:
        process.env['DATABASE_OWNER_URL'] === undefined
          ? '请把原数据目录里的 secrets 文件夹放进新的数据目录（或设置 ROSTER_SECRET），再启动。 Put the folder secrets of the old data folder into the new one (or set ROSTER_SECRET), then start.'
          : '请运行 jianjia db setup 得到 DATABASE_URL，并设置原来的 ROSTER_SECRET。 Run jianjia db setup for DATABASE_URL, and set the old ROSTER_SECRET.',
    },
  }
}
