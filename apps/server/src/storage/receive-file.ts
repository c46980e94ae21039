import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { ReceivedFile } from '@jianjia/api'
import { acceptFile, MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { ok, refuse, type Result } from '@jianjia/domain/kernel'
import { mediaTypeOf } from './content-type.ts'

export interface Arriving {
  readonly stream: Readable
  /** As the sender called it. */
  readonly name: string
}

export interface Received {
  readonly file: ReceivedFile
  /** Removes the temporary file; harmless after it has been kept. */
  drop(): Promise<void>
}

/** Writes an arriving file to the disk, hashed and synced, and finds its type by content. Any refusal leaves nothing. */
export async function receiveFile(arriving: Arriving, incoming: string): Promise<Result<Received>> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const place = path.join(incoming, randomUUID())
  const drop = () => rm(place, { force: true })
  try {
    const written = await write(arriving, place)
    const checked = written.ok ? await describe(place, arriving.name, written.value) : written
    if (checked.ok) return ok({ file: checked.value, drop })
    await drop()
    return checked
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
    await rm(place, { force: true })
    swept++
  }
  return swept
}

interface Written {
  readonly size: number
  readonly sha256: string
}

async function write({ stream, name }: Arriving, place: string): Promise<Result<Written>> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(place, 'wx', 0o600)
  try {
    for await (const chunk of stream) {
      const bytes: Uint8Array = chunk
      size += bytes.byteLength
      if (size > MAX_EVIDENCE_BYTES) return refuse('evidenceTooLarge', { name, limit: MAX_EVIDENCE_BYTES })
      hash.update(bytes)
      await handle.writeFile(bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return ok({ size, sha256: hash.digest('hex') })
}

async function describe(place: string, sentName: string, written: Written): Promise<Result<ReceivedFile>> {
  const name = cleanName(sentName)
  const accepted = acceptFile({ name, size: written.size, mediaType: await mediaTypeOf(place, name) })
  return accepted.ok ? ok({ path: place, name, mediaType: accepted.value, ...written }) : accepted
}

/** The last part of the name, in NFC, without control characters and with at most 200 characters. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  const { name: stem, ext } = path.parse(visible === '' ? 'file' : visible)
  const ending = [...ext].slice(0, 20).join('')
  return [...stem].slice(0, 180).join('') + ending
}
