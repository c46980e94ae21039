import { readFile } from 'node:fs/promises'
import {
  MOST_PASTED,
  pastedTable,
  type RecordReading,
  readRecordSheet,
  readSheet,
  type RecordSheet,
  type Workbook,
} from '@jianjia/documents'
import { ok, type Result, refuse } from '@jianjia/domain/kernel'
import type { ReceivedFile } from '../../frame/file-storage.ts'

/** A file that was received, or a block that was pasted and comes as one. */
export interface RecordFile {
  readonly file: ReceivedFile
  readonly bytes: Uint8Array
  readonly workbook: Workbook
  readonly pasted: boolean
}

/** What a pasted block is called on its way; files have other endings. */
const PASTED = /\.tsv$/i

/** Reads the sheets in a worker, before any transaction is opened. */
export async function readRecordFile(file: ReceivedFile): Promise<Result<RecordFile>> {
  const bytes = await readFile(file.path)
  if (PASTED.test(file.name)) {
    if (bytes.byteLength > MOST_PASTED) return refuse('unpackedTooLarge')
    return ok({ file, bytes, workbook: pastedTable(new TextDecoder().decode(bytes)), pasted: true })
  }
  const workbook = await readSheet(bytes, { fileName: file.name })
  return workbook.ok ? ok({ file, bytes, workbook: workbook.value, pasted: false }) : workbook
}

/** The records of the first sheet that has these columns; only what was pasted may come without a header. */
export function recordsIn(
  { file, workbook, pasted }: RecordFile,
  { inOrder, ...reading }: RecordReading,
): Result<RecordSheet> {
  const sheet = readRecordSheet(workbook, pasted && inOrder ? { ...reading, inOrder } : reading)
  return sheet === undefined ? refuse('headerNotFound', { name: file.name }) : ok(sheet)
}
