import { LIMITS } from '../limits.ts'
import { damaged, SheetRefusedError, tooLarge } from '../refused.ts'

/** One part of a zip container, as its central directory describes it. Nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly flags: number
  readonly method: 0 | 8
  readonly modified: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly externalAttributes: number
  /** The packed bytes, exactly as they lie in the file. */
  readonly packed: Uint8Array
}

/** What a container may unpack to; the bounds of a sheet unless its reader sets others. */
export type ZipBounds = Readonly<Record<'entries' | 'unpackedBytes' | 'ratio' | 'ratioGraceBytes', number>>

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ENCRYPTED_FLAG = 1

/**
 * The parts of a zip container. Bombs are refused from the directory alone: too many parts, too much to unpack, a ratio
 * that no document has, parts that share their bytes. What the directory hides is caught again while unpacking.
 */
export function readZipDirectory(bytes: Uint8Array, bounds: ZipBounds = LIMITS): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > bounds.entries) throw tooLarge('too many parts')
  const entries: ZipEntry[] = []
  const spans: { readonly from: number; readonly to: number }[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('central directory')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged('central directory')
    const { entry, span } = readEntry(bytes, view, at)
    entries.push(entry)
    spans.push(span)
    at = next
  }
  refuseBombs(entries, bounds)
  refuseOverlaps(spans)
  if (new Set(entries.map((entry) => partKey(entry.name))).size !== entries.length)
    throw damaged('two parts of one name')
  return entries
}

/** Part names are compared without regard to case, kind of slash and a leading slash. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  throw damaged('no end of central directory')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  const flags = view.getUint16(at + 8, true)
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new SheetRefusedError('encrypted', 'encrypted zip entry')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw damaged('unknown packing method')
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  if (packedSize === 0xffffffff || size === 0xffffffff) throw tooLarge('a part over 4 GB')
  const local = view.getUint32(at + 42, true)
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged('local header')
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packedSize > bytes.length) throw damaged('part beyond the end of the file')
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
  const entry: ZipEntry = {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    flags,
    method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    externalAttributes: view.getUint32(at + 38, true),
    packed: bytes.subarray(from, from + packedSize),
  }
  return { entry, span: { from: local, to: from + packedSize } }
}

function refuseBombs(entries: readonly ZipEntry[], bounds: ZipBounds): void {
  let total = 0
  for (const entry of entries) {
    total += entry.size
    if (entry.size > bounds.ratioGraceBytes && entry.size > entry.packedSize * bounds.ratio) throw tooLarge('ratio')
  }
  if (total > bounds.unpackedBytes) throw tooLarge('unpacked size')
}

function refuseOverlaps(spans: readonly { readonly from: number; readonly to: number }[]): void {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next !== undefined && next.from < span.to) throw damaged('parts that overlap')
  }
}
