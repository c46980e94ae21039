import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BriefFiles } from '../src/frame/brief-files.ts'
import { type FileStorage, StoredFileMissing } from '../src/frame/file-storage.ts'
import type { MadeFiles } from '../src/frame/made-files.ts'

/** Files of a test, in memory. The folder store has its own tests. */
export interface MemoryStorage extends FileStorage {
  readonly files: ReadonlyMap<string, Uint8Array>
  put(key: string, bytes: Uint8Array): void
}

export function memoryStorage(): MemoryStorage {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    put: (key, bytes) => {
      files.set(key, bytes)
    },
    keep: async (received, key) => {
      files.set(key, await readFile(received.path))
    },
    open: async (key, part) => {
      const bytes = files.get(key)
      if (bytes === undefined) throw new StoredFileMissing(key)
      return Readable.from([Buffer.from(part === undefined ? bytes : bytes.subarray(part.start, part.end + 1))])
    },
    async *list(segments) {
      for (const key of [...files.keys()]) if (key.startsWith(`${segments}/`)) yield key
    },
    remove: async (key) => {
      files.delete(key)
    },
  }
}

/** Brief files of a test; they do not expire by themselves. */
export function briefFilesInMemory(): BriefFiles {
  const files = new Map<string, Uint8Array>()
  return {
    keep: async (key, bytes) => {
      files.set(key, bytes)
    },
    open: async (key) => files.get(key),
  }
}

/** Made files of a test; they do not expire by themselves. */
export interface MemoryMadeFiles extends MadeFiles {
  readonly files: Map<string, Uint8Array>
}

export function madeFilesInMemory(): MemoryMadeFiles {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    begin: async () => {
      const chunks: Uint8Array[] = []
      return {
        write: async (bytes) => {
          chunks.push(bytes.slice())
        },
        finish: async (key) => {
          const bytes = Buffer.concat(chunks)
          files.set(key, bytes)
          return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
        },
        drop: async () => undefined,
      }
    },
    has: async (key) => files.has(key),
    open: async (key) => {
      const bytes = files.get(key)
      return bytes && { stream: Readable.from([Buffer.from(bytes)]), size: bytes.length }
    },
  }
}
