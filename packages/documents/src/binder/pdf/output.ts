import type { BinderIo } from '../binder-file.ts'
import type { BinderPdf } from './binder-pdf.ts'

/** What the writer of PDF has given so far, handed on in pieces. */
export interface Output {
  /** Hands on what is there, and waits until it is taken. */
  flush(): Promise<void>
  /** The same to the end of the document. */
  end(): Promise<void>
}

const PIECE = 1024 * 1024

export function outputOf(pdf: BinderPdf, { write }: Pick<BinderIo, 'write'>): Output {
  let chunks: Uint8Array[] = []
  let size = 0
  pdf.on('data', (chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve))
  const handOn = async () => {
    const whole = Buffer.concat(chunks)
    chunks = []
    size = 0
    for (let at = 0; at < whole.length; at += PIECE) await write(new Uint8Array(whole.subarray(at, at + PIECE)))
  }
  return {
    flush: async () => {
      // Lets the writer's own stream pass on what it holds.
      await new Promise((resolve) => setImmediate(resolve))
      if (size >= PIECE) await handOn()
    },
    end: async () => {
      await ended
      await handOn()
    },
  }
}
