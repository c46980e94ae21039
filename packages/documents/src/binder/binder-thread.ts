import { parentPort, workerData } from 'node:worker_threads'
import type { BinderTask, FromThread, ToThread } from './binder-messages.ts'
import { binderWriter } from './write-binder.ts'

/** So much is written together: a message for every small piece would take longer than the piece. */
const BATCH = 1024 * 1024

/** Writes one binder and ends. What it throws ends the thread as an error, which the host throws on. */
const { format, given }: BinderTask = workerData
let batch: Uint8Array[] = []
let gathered = 0

const write = await binderWriter(format)
const written = await write(given, {
  open: async (evidence, size) => {
    const answer = await ask({ kind: 'open', evidence, size })
    return answer.kind === 'opened' ? answer.bytes : undefined
  },
  write: async (bytes) => {
    batch.push(bytes)
    gathered += bytes.length
    if (gathered >= BATCH) await handOn()
  },
  progress: (done, total) => say({ kind: 'progress', done, total }),
})
await handOn()
say({ kind: 'done', written })

async function handOn(): Promise<void> {
  const bytes = new Uint8Array(gathered)
  let at = 0
  for (const piece of batch) {
    bytes.set(piece, at)
    at += piece.length
  }
  batch = []
  gathered = 0
  await ask({ kind: 'write', bytes }, [bytes.buffer])
}

function say(message: FromThread, moved: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved)
}

/** One question at a time, so that its answer is the next message. */
function ask(message: FromThread, moved: ArrayBuffer[] = []): Promise<ToThread> {
  return new Promise((resolve) => {
    parentPort?.once('message', resolve)
    say(message, moved)
  })
}
