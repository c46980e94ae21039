import { parentPort, workerData } from 'node:worker_threads'
import { SheetRefusedError } from '../sheet/refused.ts'
import { type Job, runJob } from './jobs.ts'

/**
 * One worker does one job and ends. What it throws beyond a refusal ends it as an error, which the host reports as
 * ours.
 */
const job: Job = workerData
try {
  parentPort?.postMessage({ value: await runJob(job) })
} catch (error) {
  if (!(error instanceof SheetRefusedError)) throw error
  parentPort?.postMessage({ refused: error.code })
}
