import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { evidenceKey, type FileStorage, StoredFileMissing, thumbnailKey } from '@jianjia/api'
import { inSnapshot } from '@jianjia/db/backup'
import { DistrictId, UnitId } from '@jianjia/domain/kernel'
import { writeDurably } from '../backup/durable-file.ts'
import { type Passed, passedOf } from '../backup/hashed-stream.ts'

export interface CopyOfFiles {
  readonly appUrl: string
  readonly from: FileStorage
  readonly to: FileStorage
  /** On the disk of this machine, for one file at a time. */
  readonly incoming: string
}

export interface CopiedFiles {
  readonly copied: number
  /** There already, with the same bytes. */
  readonly already: number
  readonly bytes: number
  /** Rows name them, and the store that is left has them not, or not with the bytes of their hash. */
  readonly missing: readonly string[]
}

interface Named {
  readonly key: string
  /** Of a thumbnail only the store knows it. */
  readonly sha256: string | undefined
}

/**
 * Brings every file that a row names from one store to another and reads it there again: what does not come out with the
 * same hash throws. Nothing is taken away from where it was, and whatever was cut off is done by a second time.
 */
export async function copyFiles({ appUrl, from, to, incoming }: CopyOfFiles): Promise<CopiedFiles> {
  const files = await inSnapshot(appUrl, (snapshot) => snapshot.listFiles())
  const named = files.flatMap(({ districtId, ownerUnitId, sha256, hasThumbnail }): Named[] => {
    const of = { districtId: DistrictId.parse(districtId), ownerUnitId: UnitId.parse(ownerUnitId), sha256 }
    const whole = { key: evidenceKey(of), sha256 }
    return hasThumbnail ? [whole, { key: thumbnailKey(of), sha256: undefined }] : [whole]
  })
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const missing: string[] = []
  let [copied, already, bytes] = [0, 0, 0]
  for (const { key, sha256 } of named) {
    const there = await readThrough(from, key)
    if (there === undefined || (sha256 !== undefined && there.sha256 !== sha256)) {
      missing.push(key)
      continue
    }
    if ((await readThrough(to, key))?.sha256 === there.sha256) {
      already++
      continue
    }
    await bring({ from, to, incoming }, key, there)
    copied++
    bytes += there.size
  }
  return { copied, already, bytes, missing }
}

async function bring({ from, to, incoming }: Omit<CopyOfFiles, 'appUrl'>, key: string, expected: Passed) {
  const place = path.join(incoming, randomUUID())
  try {
    if ((await writeDurably(place, await from.open(key))).sha256 !== expected.sha256)
      throw new Error(`${key} changed while it was copied`)
    await to.keep({ path: place }, key)
  } finally {
    await rm(place, { force: true })
  }
  if ((await readThrough(to, key))?.sha256 !== expected.sha256) throw new Error(`${key} is not what was sent there`)
}

async function readThrough(storage: FileStorage, key: string): Promise<Passed | undefined> {
  try {
    return await passedOf(await storage.open(key))
  } catch (error) {
    if (error instanceof StoredFileMissing) return undefined
    throw error
  }
}
