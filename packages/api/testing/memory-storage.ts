import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BriefFiles } from '../src/frame/brief-files.ts'
import { type FileStorage, StoredFileMissing } from '../src/frame/file-storage.ts'

/** Files of a test, in memory. The folder store has its own tests. */
export interface MemoryStorage extends FileStorage {
  readonly files: ReadonlyMap<string, Uint8Array>
}

export function memoryStorage(): MemoryStorage {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    keep: async (received, key) => {
      files.set(key, await readFile(received.path))
    },
    open: async (key) => {
      const bytes = files.get(key)
      if (bytes === undefined) throw new StoredFileMissing(key)
      return Readable.from([Buffer.from(bytes)])
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
