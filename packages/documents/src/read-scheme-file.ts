import { type Result, refuse } from '@jianjia/domain/kernel'
import { type ReadSheetOptions, REFUSAL_OF } from './read-sheet.ts'
import type { SchemeSheet } from './scheme-sheet/scheme-sheet.ts'
import { runInWorker } from './worker/run-in-worker.ts'

/**
 * Reads a scoring sheet (.xlsx, .xls, .csv) as it stands, in a worker with bounds on time and memory. Refusals: those of
 * `readSheet`, and schemeSheetUnread where no sheet names the columns of a scoring sheet.
 */
export async function readSchemeFile(bytes: Uint8Array, options: ReadSheetOptions = {}): Promise<Result<SchemeSheet>> {
  const { fileName, bounds } = options
  const input = { bytes, ...(fileName === undefined ? {} : { fileName }) }
  const answer = await runInWorker('readSchemeSheet', input, bounds)
  if ('refused' in answer) return refuse(REFUSAL_OF[answer.refused])
  if (answer.value === null) return refuse('schemeSheetUnread', { name: fileName ?? '' })
  return { ok: true, value: answer.value }
}
