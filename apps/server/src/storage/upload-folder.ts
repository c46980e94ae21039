import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'

/** Where files lie that arrive in pieces, each beside a note of what it is to become. */
export function uploadsFolder(folder: string): string {
  return path.join(folder, 'uploads')
}

/** So long a file that came in part waits for the rest: whoever began on Friday can end on Monday. */
export const UPLOAD_KEPT_MILLIS = 4 * 86_400_000

/**
 * The store of the tus protocol in a folder. Of a piece that is cut off everything stays that has reached the disk, and the
 * disk's own errors come through: the library's store hides them.
 */
export function uploadFolder(folder: string): FileStore {
  makeIfPossible(folder)
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_KEPT_MILLIS })
  const write = async (readable: Readable, id: string, offset: number): Promise<number> => {
    const file = createWriteStream(path.join(folder, path.basename(id)), { flags: 'r+', start: offset })
    await pipeline(readable, file)
    return offset + file.bytesWritten
  }
  return Object.assign(store, { write })
}

/** The library would end the process on a folder that cannot be made; whoever then uploads is told. */
function makeIfPossible(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // The first upload meets the same obstacle and says which it is.
  }
}
