import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hashing, type Passed } from './hashed-stream.ts'

/** Writes a new file, which is on the disk when this answers, and says what was written. */
export async function writeDurably(place: string, source: Readable): Promise<Passed> {
  const through = hashing()
  await pipeline(source, through.stream, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }))
  return through.passed()
}

/** The names in a folder are on the disk when this answers. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
