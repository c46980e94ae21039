import path from 'node:path'
import { copyFiles } from '../storage/copy-files.ts'
import { folderStorage, incomingFolder } from '../storage/folder-storage.ts'
import { readS3Place } from '../storage/s3/s3-place.ts'
import { s3Storage } from '../storage/s3/s3-storage.ts'
import { storageFault } from '../storage/storage-words.ts'
import type { Command, Outcome } from './command.ts'
import { hasThisSchema, onInstallation, readPlaces } from './installation-place.ts'

const USAGE =
  '用法：files copy to-s3|to-folder [--data 数据目录]，S3 的位置由环境变量给出。 Usage: files copy to-s3|to-folder [--data DIR]; S3_… name the store.'

/**
 * `files copy to-s3` and `files copy to-folder`: every file that a row names, read again where it came to and compared by
 * hash. Nothing is taken away where it was. May run while the server runs; what is added meanwhile comes by a second time.
 */
export const command: Command = async (args, { callerDirectory }) => {
  const [way, ...others] = args
  const places = readPlaces(['.', ...others], callerDirectory)
  const s3 = readS3Place(process.env)
  if (places === undefined || (way !== 'to-s3' && way !== 'to-folder'))
    return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  if (s3 === undefined)
    return {
      faults: [
        {
          ...{ path: 'S3_ENDPOINT', code: 'missing' },
          text: '请设置 S3_ENDPOINT、S3_BUCKET、S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY。 Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
        },
      ],
    }
  const files = path.join(places.dataFolder, 'files')
  const stores = { folder: folderStorage(files), s3: s3Storage(s3) }
  const [from, to] = way === 'to-s3' ? [stores.folder, stores.s3] : [stores.s3, stores.folder]
  return onInstallation(places.dataFolder, async (appUrl): Promise<Outcome> => {
    if (!(await hasThisSchema(appUrl)))
      return {
        faults: [{ path: 'database', code: 'otherSchema', text: '请先启动一次本版本。 Start this version once.' }],
      }
    try {
      const { missing, ...copied } = await copyFiles({ appUrl, from, to, incoming: incomingFolder(files) })
      return {
        output: { way, ...copied, missing: missing.length },
        faults: missing.map((key) => ({
          ...{ path: key, code: 'fileMissing' },
          text: '数据库里登记了这个文件，但原处读不到它，或内容已损坏。 A row names this file, and it is not there or damaged where it was.',
        })),
      }
    } catch (error) {
      const fault = storageFault(error)
      if (fault === undefined) throw error
      return { faults: [{ path: 'storage', ...fault }] }
    }
  })
}
