import type { FileStorage } from '@jianjia/api'
import { folderStorage } from './folder-storage.ts'
import type { S3Place } from './s3/s3-place.ts'
import { s3Storage } from './s3/s3-storage.ts'

/** Where evidence lies: in the folder of the installation, or in an S3-compatible store when one is named. */
export function evidenceStorage(filesFolder: string, s3: S3Place | undefined): FileStorage {
  return s3 === undefined ? folderStorage(filesFolder) : s3Storage(s3)
}
