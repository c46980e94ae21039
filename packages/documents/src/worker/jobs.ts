import type { PlanReading } from '@jianjia/domain/plan'
import type { SchemeSheet } from '../scheme-sheet/scheme-sheet.ts'
import type { WrongRowsInput } from '../returned/return-wrong-rows.ts'
import { WORKER_LIMITS } from '../sheet/limits.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { type SheetRefusal, SheetRefusedError } from '../sheet/refused.ts'
import type { Workbook } from '../sheet/sheet-table.ts'
import type { TextDocument } from '../text/text-document.ts'
import { asTextRefusal, type TextRefusal } from '../text/text-refused.ts'

/** What can be asked of the worker, and what it gives. It gets bytes: no path, no handle, no environment. */
export interface Jobs {
  readonly readSheet: { readonly input: ReadSheetInput; readonly value: Workbook; readonly refusal: SheetRefusal }
  /** null: no sheet of it names the columns of a scoring sheet. */
  readonly readSchemeSheet: {
    readonly input: ReadSheetInput
    readonly value: SchemeSheet | null
    readonly refusal: SheetRefusal
  }
  readonly wrongRows: { readonly input: WrongRowsInput; readonly value: Uint8Array; readonly refusal: SheetRefusal }
  readonly readText: { readonly input: ReadTextInput; readonly value: TextDocument; readonly refusal: TextRefusal }
  readonly readPlan: { readonly input: ReadTextInput; readonly value: PlanFile; readonly refusal: TextRefusal }
}

export interface ReadSheetInput {
  readonly bytes: Uint8Array
  readonly fileName?: string
}

export interface ReadTextInput {
  readonly bytes: Uint8Array
}

/** The text of a file, and what it says: one reading for each plan or summary that it holds. */
export interface PlanFile {
  readonly document: TextDocument
  readonly readings: readonly PlanReading[]
}

export type JobName = keyof Jobs

export type Job = { readonly [N in JobName]: { readonly name: N; readonly input: Jobs[N]['input'] } }[JobName]

export type JobAnswer<N extends JobName> =
  | { readonly value: Jobs[N]['value'] }
  /** `found`: what the file is, where that is known and the reason of the no. */
  | { readonly refused: Jobs[N]['refusal']; readonly found?: string }

/** The answer to a job that takes more time or memory than it may. */
export const OVERSTEPPED: { readonly [N in JobName]: Jobs[N]['refusal'] } = {
  readSheet: 'unpackedTooLarge',
  readSchemeSheet: 'unpackedTooLarge',
  wrongRows: 'unpackedTooLarge',
  readText: 'tooLarge',
  readPlan: 'tooLarge',
}

/** How long a job may take. A document of a hundred pages takes a second; a sheet of the largest size, ten. */
export const MOST_MILLISECONDS: { readonly [N in JobName]: number } = {
  readSheet: WORKER_LIMITS.milliseconds,
  readSchemeSheet: WORKER_LIMITS.milliseconds,
  wrongRows: WORKER_LIMITS.milliseconds,
  readText: 15_000,
  readPlan: 15_000,
}

/** What each job needs is loaded with the first of its kind. Anything that is thrown on is a fault of ours. */
export async function answerJob(job: Job): Promise<JobAnswer<JobName>> {
  try {
    return { value: await runJob(job) }
  } catch (error) {
    if (job.name === 'readText' || job.name === 'readPlan') {
      const refusal = asTextRefusal(error)
      if (refusal === undefined) throw error
      return { refused: refusal.code, ...(refusal.found === undefined ? {} : { found: refusal.found }) }
    }
    if (!(error instanceof SheetRefusedError)) throw error
    return { refused: error.code }
  }
}

async function runJob(job: Job): Promise<Jobs[JobName]['value']> {
  if (job.name === 'readSheet') return readSheetBytes(job.input.bytes, job.input.fileName)
  if (job.name === 'readSchemeSheet') {
    const { readSchemeSheet } = await import('../scheme-sheet/read-scheme-sheet.ts')
    return readSchemeSheet(readSheetBytes(job.input.bytes, job.input.fileName)) ?? null
  }
  if (job.name === 'readText') {
    const { readTextBytes } = await import('../text/read-text-bytes.ts')
    return readTextBytes(job.input.bytes)
  }
  if (job.name === 'readPlan') {
    const { readPlanBytes } = await import('../read-plan-bytes.ts')
    return readPlanBytes(job.input.bytes)
  }
  const { returnWrongRows } = await import('../returned/return-wrong-rows.ts')
  return returnWrongRows(job.input)
}
