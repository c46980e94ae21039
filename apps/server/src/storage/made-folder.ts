import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileInTheMaking, MadeFiles } from '@jianjia/api'
import { onDisk } from './storage-refusal.ts'

const DAY_MILLIS = 86_400_000

/** How long what was made can be fetched, and how long what was begun may take. */
export interface Lifetimes {
  readonly made: number
  readonly begun: number
}

const LIFETIMES: Lifetimes = { made: 30 * DAY_MILLIS, begun: DAY_MILLIS }

const KEY = /^[0-9a-z-]+(?:\/[0-9a-z-]+)*$/
const BEGUN = '.part'

/**
 * Made files in a folder, by the time of the machine that made them: what is too old, and what was begun and never came to
 * an end, is removed when the next one is begun. A file has its name only when it is whole.
 */
export function madeFolder(folder: string, lifetimes: Lifetimes = LIFETIMES): MadeFiles {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new RangeError(`not a key of a made file: ${key}`)
    return path.join(folder, key.replaceAll('/', '_'))
  }
  const found = async (key: string) => {
    const file = await stat(placeOf(key)).catch(() => undefined)
    return file !== undefined && Date.now() - file.mtimeMs < lifetimes.made ? file : undefined
  }
  return {
    begin: () =>
      onDisk(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await sweep(folder, lifetimes)
        return beginFile(folder, placeOf)
      }),
    has: async (key) => (await found(key)) !== undefined,
    open: async (key) => {
      if ((await found(key)) === undefined) return undefined
      const handle = await open(placeOf(key)).catch(() => undefined)
      // Its size is that of the file that is open, whatever happens to the name meanwhile.
      return handle && { stream: handle.createReadStream(), size: (await handle.stat()).size }
    },
  }
}

async function beginFile(folder: string, placeOf: (key: string) => string): Promise<FileInTheMaking> {
  const begun = path.join(folder, `${randomUUID()}${BEGUN}`)
  const handle = await open(begun, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  return {
    write: async (bytes) => {
      await onDisk(() => handle.writeFile(bytes))
      hash.update(bytes)
      size += bytes.byteLength
    },
    finish: async (key) => {
      await onDisk(async () => {
        await handle.sync()
        await rename(begun, placeOf(key))
        await syncDirectory(folder)
      })
      return { size, sha256: hash.digest('hex') }
    },
    drop: async () => {
      await handle.close()
      await rm(begun, { force: true })
    },
  }
}

async function sweep(folder: string, { made, begun }: Lifetimes): Promise<void> {
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name)
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs >= (name.endsWith(BEGUN) ? begun : made)) await rm(place, { force: true })
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
