import { Worker } from 'node:worker_threads'
import { WORKER_LIMITS } from '../sheet/limits.ts'
import type { Job, JobAnswer, JobName, Jobs } from './jobs.ts'

export interface WorkerBounds {
  readonly milliseconds: number
  readonly heapMegabytes: number
}

let running = 0
const waiting: (() => void)[] = []

/**
 * Does one job in a thread of its own, with a bound on its memory and its time, and at most two at once. A job that
 * oversteps is ended and answered `unpackedTooLarge`; the host goes on. An error in our own code rejects.
 */
export async function runInWorker<N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  bounds: WorkerBounds = WORKER_LIMITS,
): Promise<JobAnswer<N>> {
  if (running >= WORKER_LIMITS.atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await runAlone<N>({ name, input }, bounds)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function runAlone<N extends JobName>(job: Pick<Job, 'name' | 'input'>, bounds: WorkerBounds): Promise<JobAnswer<N>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
      workerData: job,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
    })
    const alarm = setTimeout(() => finish({ refused: 'unpackedTooLarge' }), bounds.milliseconds)
    function finish(answer: JobAnswer<N> | Error): void {
      clearTimeout(alarm)
      void worker.terminate()
      if (answer instanceof Error) reject(answer)
      else resolve(answer)
    }
    worker.on('message', (answer: JobAnswer<N>) => finish(answer))
    worker.on('error', (error) => finish(isOutOfMemory(error) ? { refused: 'unpackedTooLarge' } : toError(error)))
    worker.on('exit', () => finish(new Error('the document worker ended without an answer')))
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
