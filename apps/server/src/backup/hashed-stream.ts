import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface Passed {
  readonly sha256: string
  readonly size: number
}

/** Lets bytes pass and knows at the end what they were. */
export function hashing(): { readonly stream: Transform; passed(): Passed } {
  const hash = createHash('sha256')
  let size = 0
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk)
      size += chunk.byteLength
      done(null, chunk)
    },
  })
  return { stream, passed: () => ({ sha256: hash.copy().digest('hex'), size }) }
}

/** Reads to the end and says what it was. */
export async function passedOf(source: Readable | AsyncIterable<Uint8Array>): Promise<Passed> {
  const through = hashing()
  await pipeline(source, through.stream.resume())
  return through.passed()
}

/** What lies in a file; undefined where none does. */
export async function passedOfFile(place: string): Promise<Passed | undefined> {
  return passedOf(createReadStream(place)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
}
