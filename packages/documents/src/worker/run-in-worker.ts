import { Worker } from 'node:worker_threads'
import { WORKER_LIMITS } from '../sheet/limits.ts'
import { type Job, type JobAnswer, type JobName, type Jobs, MOST_MILLISECONDS, OVERSTEPPED } from './jobs.ts'

export interface WorkerBounds {
  readonly milliseconds: number
  readonly heapMegabytes: number
}

/** A thread that has done well and may do the next job; loading the parsers takes longer than most documents. */
interface Kept {
  readonly worker: Worker
  readonly jobs: number
  /** Ends it when nothing comes for a while. */
  readonly alarm?: NodeJS.Timeout
}

/** A worker is let go after so many documents, or when it had nothing to do for so long. */
const KEPT_JOBS = 200
const KEPT_MILLISECONDS = 60_000

let running = 0
const waiting: (() => void)[] = []
const kept: Kept[] = []

/**
 * Does one job in a thread of its own, with a bound on its memory and its time, and at most two at once. A job that
 * oversteps is ended and answered as too large; the host goes on. An error in our own code rejects. Only a thread that
 * has read its document to the end is used again: after a refusal, an error or an overstep the next job gets a new one.
 */
export async function runInWorker<N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  bounds?: WorkerBounds,
): Promise<JobAnswer<N>> {
  if (running >= WORKER_LIMITS.atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    const own = bounds === undefined ? kept.pop() : undefined
    const { milliseconds, heapMegabytes } = bounds ?? { ...WORKER_LIMITS, milliseconds: MOST_MILLISECONDS[name] }
    const worker = own ?? { worker: newWorker(heapMegabytes), jobs: 0 }
    return await runIn<N>(worker, { name, input }, { milliseconds, isKept: bounds === undefined })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function newWorker(heapMegabytes: number): Worker {
  return new Worker(new URL('./document-worker.ts', import.meta.url), {
    env: workerEnvironment(),
    execArgv: [],
    // What a parser has to say of a file goes nowhere: the standard output is that of a command. Nobody reads these
    // streams, for a stream that is read keeps the program running even when its worker does not.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
}

/**
 * Nothing of the host's environment but the folder where Node keeps what it has compiled: a thread that takes the place
 * of an ended one then starts in half the time.
 */
function workerEnvironment(): NodeJS.ProcessEnv {
  const compiled = process.env['NODE_COMPILE_CACHE']
  return compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }
}

function runIn<N extends JobName>(
  { worker, jobs, alarm: idle }: Kept,
  job: Pick<Job, 'name' | 'input'> & { readonly name: N },
  { milliseconds, isKept }: { readonly milliseconds: number; readonly isKept: boolean },
): Promise<JobAnswer<N>> {
  return new Promise((resolve, reject) => {
    const overstepped = { refused: OVERSTEPPED[job.name] }
    const alarm = setTimeout(() => finish(overstepped), milliseconds)
    function finish(answer: JobAnswer<N> | Error): void {
      clearTimeout(alarm)
      worker.removeAllListeners()
      const isGood = !(answer instanceof Error) && 'value' in answer && isKept && jobs < KEPT_JOBS
      if (isGood) keep({ worker, jobs: jobs + 1 })
      else discard(worker)
      if (answer instanceof Error) reject(answer)
      else resolve(answer)
    }
    clearTimeout(idle)
    worker.removeAllListeners()
    worker.on('message', (answer: JobAnswer<N>) => finish(answer))
    worker.on('error', (error) => finish(isOutOfMemory(error) ? overstepped : toError(error)))
    worker.on('exit', () => finish(new Error('the document worker ended without an answer')))
    worker.ref()
    worker.postMessage(job)
  })
}

/** A kept worker does not keep the program running. */
function keep({ worker, jobs }: Kept): void {
  const entry: Kept = { worker, jobs, alarm: setTimeout(letGo, KEPT_MILLISECONDS).unref() }
  function letGo(): void {
    const at = kept.indexOf(entry)
    if (at >= 0) kept.splice(at, 1)
    discard(worker)
  }
  worker.on('error', letGo)
  worker.on('exit', letGo)
  worker.unref()
  kept.push(entry)
}

function discard(worker: Worker): void {
  worker.removeAllListeners()
  worker.on('error', () => undefined)
  void worker.terminate()
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
