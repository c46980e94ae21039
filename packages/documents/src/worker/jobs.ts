import type { WrongRowsInput } from '../returned/return-wrong-rows.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import type { SheetRefusal } from '../sheet/refused.ts'
import type { Workbook } from '../sheet/sheet-table.ts'

/** What can be asked of the worker, and what it gives. It gets bytes: no path, no handle, no environment. */
export interface Jobs {
  readonly readSheet: { readonly input: ReadSheetInput; readonly value: Workbook }
  readonly wrongRows: { readonly input: WrongRowsInput; readonly value: Uint8Array }
}

export interface ReadSheetInput {
  readonly bytes: Uint8Array
  readonly fileName?: string
}

export type JobName = keyof Jobs

export type Job = { readonly [N in JobName]: { readonly name: N; readonly input: Jobs[N]['input'] } }[JobName]

export type JobAnswer<N extends JobName> = { readonly value: Jobs[N]['value'] } | { readonly refused: SheetRefusal }

/** The writer of workbooks is loaded only by the job that writes one. */
export async function runJob(job: Job): Promise<Jobs[JobName]['value']> {
  if (job.name === 'readSheet') return readSheetBytes(job.input.bytes, job.input.fileName)
  const { returnWrongRows } = await import('../returned/return-wrong-rows.ts')
  return returnWrongRows(job.input)
}
