import path from 'node:path'
import type { FileStorage, MadeFiles } from '@jianjia/api'
import { evidenceStorage } from '../storage/evidence-storage.ts'
import { incomingFolder } from '../storage/folder-storage.ts'
import { madeFolder } from '../storage/made-folder.ts'
import { sweepIncoming } from '../storage/receive-file.ts'
import type { S3Place } from '../storage/s3/s3-place.ts'
import { UPLOAD_KEPT_MILLIS, uploadsFolder } from '../storage/upload-folder.ts'

/** What jobs may do with files. */
export interface JobFiles {
  readonly storage: FileStorage
  readonly madeFiles: MadeFiles
  /** Does away with what arrived and was never ended; gives how much there was. */
  sweepArrivals(): Promise<number>
}

const DAY_MILLIS = 86_400_000

export function jobFiles(filesFolder: string, s3?: S3Place): JobFiles {
  return {
    storage: evidenceStorage(filesFolder, s3),
    madeFiles: madeFolder(path.join(filesFolder, 'made')),
    sweepArrivals: async () =>
      (await sweepIncoming(incomingFolder(filesFolder), DAY_MILLIS)) +
      (await sweepIncoming(uploadsFolder(filesFolder), UPLOAD_KEPT_MILLIS)),
  }
}
