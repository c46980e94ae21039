import { crc32, deflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

/** What becomes of one part: new bytes, or `null` to leave it out. Parts that are not named keep their packed bytes. */
export type PartChanges = ReadonlyMap<ZipEntry, Uint8Array | null>

/**
 * A container with the same parts in the same order; the packed bytes of unchanged parts are copied, not packed anew.
 */
export function rewriteZip(entries: readonly ZipEntry[], changes: PartChanges): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const change = changes.get(entry)
    if (change === null) continue
    const written = change === undefined ? entry : packed(entry, change)
    const local = header(written, 'local', 0)
    directory.push(header(written, 'central', offset))
    chunks.push(local, written.packed)
    offset += local.length + written.packed.length
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0)
  return concat([...chunks, ...directory, endRecord(directory.length, directorySize, offset)])
}

/** 1 January 1980, the first day that a container can name: the same parts always give the same bytes. */
export const NO_TIME = 0x0021_0000
export const UTF8_NAMES = 0x0800

/** A new container of these parts in this order. */
export function writeZip(parts: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const encoder = new TextEncoder()
  const contents = parts.map(([name, content]): readonly [ZipEntry, Uint8Array] => [
    {
      name,
      nameBytes: encoder.encode(name),
      flags: UTF8_NAMES,
      method: 8,
      modified: NO_TIME,
      crc: 0,
      packedSize: 0,
      size: 0,
      externalAttributes: 0,
      packed: new Uint8Array(),
    },
    encoder.encode(content),
  ])
  return rewriteZip(
    contents.map(([entry]) => entry),
    new Map(contents),
  )
}

function packed(entry: ZipEntry, bytes: Uint8Array): ZipEntry {
  const deflated = deflateRawSync(bytes)
  return { ...entry, method: 8, crc: crc32(bytes), size: bytes.length, packedSize: deflated.length, packed: deflated }
}

export function header(entry: ZipEntry, kind: 'local' | 'central', offset: number): Uint8Array {
  const fixed = kind === 'local' ? 30 : 46
  const bytes = new Uint8Array(fixed + entry.nameBytes.length)
  const view = new DataView(bytes.buffer)
  // From "version needed" on, the two headers hold the same fields; the central one has two bytes more in front.
  const at = kind === 'local' ? 4 : 6
  view.setUint32(0, kind === 'local' ? 0x04034b50 : 0x02014b50, true)
  if (kind === 'central') view.setUint16(4, 20, true)
  view.setUint16(at, 20, true)
  // Bit 3 would promise sizes after the data; they stand in the header here.
  view.setUint16(at + 2, entry.flags & ~8, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, entry.modified, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.packedSize, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, entry.nameBytes.length, true)
  if (kind === 'central') {
    view.setUint32(38, entry.externalAttributes, true)
    view.setUint32(42, offset, true)
  }
  bytes.set(entry.nameBytes, fixed)
  return bytes
}

export function endRecord(count: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return new Uint8Array(view.buffer)
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
