import type { Result } from '@jianjia/domain/kernel'
import { textResult } from './read-text-document.ts'
import type { PlanFile } from './worker/jobs.ts'
import { runInWorker, type WorkerBounds } from './worker/run-in-worker.ts'

/**
 * Reads a file as plans and summaries, text and structure, both in the worker and within its bounds. The same bytes
 * always give the same answer. Refusals are those of `readTextDocument`; a text in which nothing is found is no refusal.
 */
export async function readPlanFile(bytes: Uint8Array, bounds?: WorkerBounds): Promise<Result<PlanFile>> {
  return textResult(await runInWorker('readPlan', { bytes }, bounds))
}
