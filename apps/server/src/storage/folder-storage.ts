import { createReadStream, type Dirent } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type FileStorage, type ReceivedFile, StoredFileMissing } from '@jianjia/api'
import { isStorageKey } from './storage-key.ts'
import { onDisk } from './storage-refusal.ts'

/** Evidence in a folder: one file per key. The temporary place is in the same folder, so that moving is one rename. */
export function folderStorage(folder: string): FileStorage {
  return {
    keep: async (received, key) => {
      const place = placeOf(folder, key)
      await onDisk(() => moveIntoPlace(received, place))
    },
    open: async (key, part) => {
      const file = await open(placeOf(folder, key)).catch((error: unknown) => {
        if (isMissing(error)) throw new StoredFileMissing(key)
        throw error
      })
      return createReadStream('', { fd: file, ...part })
    },
    list: (segments, minAgeMillis) => listKeys(folder, placeOf(folder, segments), minAgeMillis),
    remove: (key) => rm(placeOf(folder, key), { force: true }),
  }
}

/** Where uploads arrive. What lies there belongs to nobody until it is kept. */
export function incomingFolder(folder: string): string {
  return path.join(folder, 'incoming')
}

function placeOf(folder: string, key: string): string {
  if (!isStorageKey(key)) throw new RangeError(`not a storage key: ${key}`)
  return path.join(folder, 'objects', ...key.split('/'))
}

/** The received file is on the disk already; what is still to be made durable is its name. */
async function moveIntoPlace(received: Pick<ReceivedFile, 'path'>, place: string): Promise<void> {
  const directory = path.dirname(place)
  const firstNew = await mkdir(directory, { recursive: true, mode: 0o700 })
  await rename(received.path, place).catch((error: unknown) => afterwards(error, place))
  await syncDirectory(directory)
  if (firstNew === undefined) return
  for (let made = directory; made.length >= firstNew.length; made = path.dirname(made))
    await syncDirectory(path.dirname(made))
}

/** The walk holds one directory open at a time, however many files there are. */
async function* listKeys(folder: string, from: string, minAgeMillis: number): AsyncGenerator<string> {
  const waiting = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true }).catch(noneIfMissing)) {
      const place = path.join(next, entry.name)
      if (entry.isDirectory()) waiting.push(place)
      else if (await isOlder(place, minAgeMillis)) yield keyOf(folder, place)
    }
  }
}

function noneIfMissing(error: unknown): Dirent[] {
  if (isMissing(error)) return []
  throw error
}

/** By the time at which it got its name here. */
async function isOlder(place: string, millis: number): Promise<boolean> {
  const found = await stat(place).catch(() => undefined)
  return found !== undefined && Date.now() - found.ctimeMs >= millis
}

function keyOf(folder: string, place: string): string {
  return path.relative(path.join(folder, 'objects'), place).split(path.sep).join('/')
}

/** A transaction that runs again keeps its file again: the name has moved already. */
async function afterwards(error: unknown, place: string): Promise<void> {
  if (!isMissing(error)) throw error
  await access(place)
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
