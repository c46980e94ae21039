import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ReceivedFile } from '@jianjia/api'
import { acceptFile, isPicture } from '@jianjia/domain/evidence'
import { ok, type Result } from '@jianjia/domain/kernel'
import { mediaTypeOf } from './content-type.ts'
import { onDisk } from './storage-refusal.ts'
import { takePicture } from './take-picture.ts'

export interface Received {
  readonly file: ReceivedFile
  /** Removes the temporary files; harmless after they have been kept. */
  drop(): Promise<void>
}

interface Arrived {
  /** Where its bytes lie, on the same disk. They stay there. */
  readonly place: string
  /** As the sender called it. */
  readonly name: string
}

/**
 * Takes in a file that has arrived: its bytes are durable, its type is found by content, a picture is made what is kept of
 * it. Everything lies in a folder of its own until it is kept or dropped; any refusal leaves nothing.
 */
export async function receiveFile({ place, name }: Arrived, incoming: string): Promise<Result<Received>> {
  const folder = path.join(incoming, randomUUID())
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    const received = await onDisk(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const own = path.join(folder, randomUUID())
      await linkOrCopy(place, own)
      return describe({ place: own, name: cleanName(name) })
    })
    if (received.ok) return ok({ file: received.value, drop })
    await drop()
    return received
  } catch (error) {
    await drop()
    throw error
  }
}

/** Removes what interrupted uploads have left behind and nobody is writing any more. */
export async function sweepIncoming(incoming: string, olderThanMillis: number): Promise<number> {
  const names = await readdir(incoming).catch(() => [])
  let swept = 0
  for (const name of names) {
    const place = path.join(incoming, name)
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs < olderThanMillis) continue
    await rm(place, { recursive: true, force: true })
    swept++
  }
  return swept
}

/** Not every disk can give one file two names. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
}

async function describe({ place, name }: Arrived): Promise<Result<ReceivedFile>> {
  const { size, sha256 } = await readThrough(place)
  const accepted = acceptFile({ name, size, mediaType: size === 0 ? undefined : await mediaTypeOf(place, name) })
  if (!accepted.ok) return accepted
  if (isPicture(accepted.value)) return takePicture({ path: place, name })
  return ok({ path: place, name, mediaType: accepted.value, size, sha256 })
}

/** Syncs what has arrived in pieces, and hashes the whole. */
async function readThrough(place: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(place, 'r+')
  try {
    await handle.sync()
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      const bytes: Uint8Array = chunk
      size += bytes.byteLength
      hash.update(bytes)
    }
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

/** The last part of the name, in NFC, without control characters and with at most 200 characters. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  const { name: stem, ext } = path.parse(visible === '' ? 'file' : visible)
  const ending = [...ext].slice(0, 20).join('')
  return [...stem].slice(0, 180).join('') + ending
}
