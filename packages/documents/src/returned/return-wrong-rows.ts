import type { ImportKind } from '../import/fields.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { damaged } from '../sheet/refused.ts'
import { newWorkbook } from './new-workbook.ts'
import { patchXlsx } from './patch-xlsx.ts'
import { marksBySheet, type ReturnedFault } from './row-faults.ts'

export interface WrongRowsInput {
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly kind: ImportKind
  readonly faults: readonly ReturnedFault[]
}

/** The work of `wrongRowsWorkbook`, for the worker. */
export async function returnWrongRows({ bytes, fileName, kind, faults }: WrongRowsInput): Promise<Uint8Array> {
  const workbook = readSheetBytes(bytes, fileName)
  const marks = marksBySheet(workbook.sheets, kind, faults)
  if (marks.size === 0) throw damaged('no sheet to return rows of')
  const patched = workbook.container === 'xlsx' ? patchXlsx(bytes, marks) : undefined
  return patched ?? newWorkbook(marks)
}
