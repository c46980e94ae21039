import path from 'node:path'
import type { FileStorage, MadeFiles } from '@jianjia/api'
import { folderStorage, incomingFolder } from '../storage/folder-storage.ts'
import { madeFolder } from '../storage/made-folder.ts'
import { sweepIncoming } from '../storage/receive-file.ts'
import { UPLOAD_KEPT_MILLIS, uploadsFolder } from '../storage/upload-folder.ts'

/** What jobs may do with files. */
export interface JobFiles {
  readonly storage: FileStorage
  readonly madeFiles: MadeFiles
  /** Does away with what arrived and was never ended; gives how much there was. */
  sweepArrivals(): Promise<number>
}

const DAY_MILLIS = 86_400_000

export function jobFiles(filesFolder: string): JobFiles {
  return {
    storage: folderStorage(filesFolder),
    madeFiles: madeFolder(path.join(filesFolder, 'made')),
    sweepArrivals: async () =>
      (await sweepIncoming(incomingFolder(filesFolder), DAY_MILLIS)) +
      (await sweepIncoming(uploadsFolder(filesFolder), UPLOAD_KEPT_MILLIS)),
  }
}
