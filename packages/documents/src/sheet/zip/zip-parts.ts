import { crc32, inflateRawSync } from 'node:zlib'
import { LIMITS } from '../limits.ts'
import { damaged, tooLarge } from '../refused.ts'
import { partKey, readZipDirectory, type ZipBounds, type ZipEntry } from './zip-directory.ts'

/** Unpacks single parts on demand, within one budget for the whole container. */
export interface ZipParts {
  readonly entries: readonly ZipEntry[]
  find(name: string): Uint8Array | undefined
}

export function openZip(bytes: Uint8Array, bounds: ZipBounds = LIMITS): ZipParts {
  const entries = readZipDirectory(bytes, bounds)
  const byKey = new Map(entries.map((entry) => [partKey(entry.name), entry]))
  let budget = bounds.unpackedBytes
  return {
    entries,
    find(name) {
      const entry = byKey.get(partKey(name))
      if (entry === undefined) return undefined
      const part = unpack(entry, Math.min(budget, Math.max(bounds.ratioGraceBytes, entry.packedSize * bounds.ratio)))
      budget -= part.length
      return part
    },
  }
}

/** The bytes of a part; a directory that lied about the size or the checksum is found out here. */
function unpack(entry: ZipEntry, most: number): Uint8Array {
  const part = entry.method === 0 ? entry.packed : inflate(entry.packed, most)
  if (part.length > most) throw tooLarge('a part unpacks beyond its bounds')
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged('size or checksum of a part')
  return part
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge('a part unpacks beyond its bounds')
    }
    throw damaged('packed bytes')
  }
}
