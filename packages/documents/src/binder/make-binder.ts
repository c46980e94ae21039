import { Worker } from 'node:worker_threads'
import type { BinderFormat } from '@jianjia/domain/binder'
import type { BinderIo, BinderToWrite, WrittenBinder } from './binder-file.ts'
import type { BinderTask, FromThread, ToThread } from './binder-messages.ts'

export interface BinderOrder {
  readonly format: BinderFormat
  readonly given: BinderToWrite
}

/** A binder of five hundred pages takes a fifth of it. */
const HEAP_MEGABYTES = 1024

/**
 * Writes a binder in a thread of its own, so that whoever serves requests goes on serving them. Files and pages pass
 * through one at a time. Throws what the writer or `io` has thrown; what was handed out until then is of no use.
 */
export async function makeBinder({ format, given }: BinderOrder, io: BinderIo): Promise<WrittenBinder> {
  const task: BinderTask = { format, given }
  const worker = new Worker(new URL('./binder-thread.ts', import.meta.url), {
    workerData: task,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  try {
    return await serve(worker, io)
  } finally {
    await worker.terminate()
  }
}

function serve(worker: Worker, io: BinderIo): Promise<WrittenBinder> {
  return new Promise((resolve, reject) => {
    const reply = (answer: ToThread) => worker.postMessage(answer)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread of a binder ended with ${code}`)))
    worker.on('message', (message: FromThread) => {
      switch (message.kind) {
        case 'open':
          io.open(message.evidence, message.size).then((bytes) => reply({ kind: 'opened', bytes }), reject)
          return
        case 'write':
          io.write(message.bytes).then(() => reply({ kind: 'taken' }), reject)
          return
        case 'progress':
          io.progress(message.done, message.total)
          return
        case 'done':
          resolve(message.written)
      }
    })
  })
}
