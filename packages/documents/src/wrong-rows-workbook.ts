import { type Result, refuse } from '@jianjia/domain/kernel'
import { REFUSAL_OF } from './read-sheet.ts'
import type { WrongRowsInput } from './returned/return-wrong-rows.ts'
import { runInWorker } from './worker/run-in-worker.ts'

/**
 * The wrong rows in the user's own file: head and wrong rows only, wrong cells red, the reasons in a column 退回原因 at
 * the end. An .xlsx is patched, all else in it as it was; .xls and .csv come back as a new .xlsx. Uploaded again it is
 * taken as it is: the reasons are ignored. Faults are those of `previewImport` or `planTreeImport` of the same file
 * and kind.
 */
export async function wrongRowsWorkbook(input: WrongRowsInput): Promise<Result<Uint8Array>> {
  const answer = await runInWorker('wrongRows', input)
  return 'refused' in answer ? refuse(REFUSAL_OF[answer.refused]) : { ok: true, value: answer.value }
}
