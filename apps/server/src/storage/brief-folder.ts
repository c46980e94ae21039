import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BriefFiles } from '@jianjia/api'

const HOUR_MILLIS = 3_600_000
const KEY = /^[0-9a-f-]+(?:\/[0-9a-f-]+)*$/

/** Brief files in a folder, by the time of the machine that made them. What is too old is removed when something is kept. */
export function briefFolder(folder: string, lifetime = HOUR_MILLIS): BriefFiles {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new RangeError(`not a key of a brief file: ${key}`)
    return path.join(folder, key.replaceAll('/', '_'))
  }
  const isFresh = async (place: string) => {
    const found = await stat(place).catch(() => undefined)
    return found !== undefined && Date.now() - found.mtimeMs < lifetime
  }
  return {
    keep: async (key, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      for (const name of await readdir(folder)) {
        const place = path.join(folder, name)
        if (!(await isFresh(place))) await rm(place, { force: true })
      }
      const place = placeOf(key)
      await writeFile(`${place}.part`, bytes, { mode: 0o600 })
      await rename(`${place}.part`, place)
    },
    open: async (key) => {
      const place = placeOf(key)
      return (await isFresh(place)) ? readFile(place) : undefined
    },
  }
}
