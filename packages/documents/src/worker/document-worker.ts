import { parentPort } from 'node:worker_threads'
import { answerJob, type Job } from './jobs.ts'

/**
 * Does one job after another; the host decides how long it keeps the worker. What is thrown beyond a refusal ends it as
 * an error, which the host reports as ours.
 */
parentPort?.on('message', (job: Job) => void answer(job))

async function answer(job: Job): Promise<void> {
  parentPort?.postMessage(await answerJob(job))
}
