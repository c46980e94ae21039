import { crc32, deflateRawSync } from 'node:zlib'
import { endRecord, header, NO_TIME, UTF8_NAMES } from '../sheet/zip/write-zip.ts'
import type { ZipEntry } from '../sheet/zip/zip-directory.ts'
import type { BinderIo } from './binder-file.ts'

/** A container that is handed on part by part: only its directory stays in memory. */
export interface ZipOutput {
  /** `packed` parts are made smaller; photographs are that already. */
  add(name: string, content: string | Uint8Array, how: 'packed' | 'asItIs'): Promise<void>
  end(): Promise<void>
}

/** What fits into a container of the plain form. */
const MOST_BYTES = 0xffff_ffff
const MOST_PARTS = 0xffff

/** Without times: the same parts in the same order always give the same bytes. */
export function zipOutput({ write }: Pick<BinderIo, 'write'>): ZipOutput {
  const encoder = new TextEncoder()
  const directory: Uint8Array[] = []
  let offset = 0
  const put = async (bytes: Uint8Array) => {
    await write(bytes)
    offset += bytes.length
    if (offset > MOST_BYTES || directory.length > MOST_PARTS) throw new RangeError('a binder too large for a container')
  }
  return {
    add: async (name, content, how) => {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content
      const packed = how === 'packed' ? new Uint8Array(deflateRawSync(bytes)) : bytes
      const entry: ZipEntry = {
        ...{ name, nameBytes: encoder.encode(name), flags: UTF8_NAMES, method: how === 'packed' ? 8 : 0 },
        ...{ modified: NO_TIME, crc: crc32(bytes), packedSize: packed.length, size: bytes.length },
        ...{ externalAttributes: 0, packed },
      }
      directory.push(header(entry, 'central', offset))
      await put(header(entry, 'local', 0))
      await put(packed)
    },
    end: async () => {
      const start = offset
      for (const part of directory) await put(part)
      await put(endRecord(directory.length, offset - start, start))
    },
  }
}
