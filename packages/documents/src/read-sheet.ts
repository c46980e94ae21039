import { type Refusal, type RefusalCode, type Result, refuse } from '@jianjia/domain/kernel'
import type { SheetRefusal } from './sheet/refused.ts'
import type { Workbook } from './sheet/sheet-table.ts'
import { runInWorker, type WorkerBounds } from './worker/run-in-worker.ts'

export interface ReadSheetOptions {
  /** Only its ending is used, to tell a one-column CSV from running text. The type comes from the content. */
  readonly fileName?: string
  readonly bounds?: WorkerBounds
}

export const REFUSAL_OF = {
  unpackedTooLarge: 'unpackedTooLarge',
  notASpreadsheet: 'notASpreadsheet',
  encrypted: 'fileEncrypted',
} as const satisfies Record<SheetRefusal, RefusalCode>

/**
 * Reads .xlsx, .xls and .csv (UTF-8, UTF-16, GB18030) into neutral tables, in a worker with bounds on time and memory.
 * No formula is run, no reference outside the file followed. Refusals: unpackedTooLarge, notASpreadsheet,
 * fileEncrypted.
 */
export async function readSheet(bytes: Uint8Array, options: ReadSheetOptions = {}): Promise<Result<Workbook>> {
  const input = { bytes, ...(options.fileName === undefined ? {} : { fileName: options.fileName }) }
  const answer = await runInWorker('readSheet', input, options.bounds)
  return 'refused' in answer ? refuse(REFUSAL_OF[answer.refused]) : { ok: true, value: answer.value }
}

/** The refusal of `readSheet` in the words of `import preview`. */
export function previewRefusal({ code }: Refusal): SheetRefusal {
  if (code === 'unpackedTooLarge') return code
  return code === 'fileEncrypted' ? 'encrypted' : 'notASpreadsheet'
}
