import { readPlans } from './plan/read-plans.ts'
import { readTextBytes } from './text/read-text-bytes.ts'
import type { PlanFile } from './worker/jobs.ts'

/** Text and structure of a file. Untrusted bytes belong into the worker: call `readPlanFile` instead. */
export async function readPlanBytes(bytes: Uint8Array): Promise<PlanFile> {
  const document = await readTextBytes(bytes)
  return { document, readings: readPlans(document) }
}
