import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { damaged } from '../sheet/refused.ts'
import type { Workbook } from '../sheet/sheet-table.ts'
import { newWorkbook } from './new-workbook.ts'
import { patchXlsx } from './patch-xlsx.ts'
import { marksBySheet, marksOfPlaces, type ReturnedPlaces, type ReturnedRows } from './row-faults.ts'

interface UserFile {
  readonly bytes: Uint8Array
  readonly fileName?: string
}

export type WrongRowsInput = UserFile &
  (
    | ReturnedRows
    /** Where the sheet was read in another way than by its kind: its head and its wrong cells by their places. */
    | { readonly places: ReturnedPlaces }
  )

/** The work of `wrongRowsWorkbook`, for the worker. */
export async function returnWrongRows(input: WrongRowsInput): Promise<Uint8Array> {
  const { bytes, fileName } = input
  const workbook = readSheetBytes(bytes, fileName)
  const marks = marksIn(workbook, input)
  if (marks.size === 0) throw damaged('no sheet to return rows of')
  const patched = workbook.container === 'xlsx' ? patchXlsx(bytes, marks) : undefined
  return patched ?? newWorkbook(marks)
}

function marksIn({ sheets }: Workbook, input: WrongRowsInput) {
  return 'places' in input ? marksOfPlaces(sheets, input.places) : marksBySheet(sheets, input)
}
