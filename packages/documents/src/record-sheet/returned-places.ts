import type { BilingualText } from '../import/cell-codes.ts'
import { isReasonHeader } from '../import/header-synonyms.ts'
import { reasonOf, type ReturnedPlaces, type ReturnLanguage } from '../returned/row-faults.ts'
import type { RecordSheet } from './record-sheet.ts'

interface WrongRow {
  readonly row: number
  readonly faults: readonly { readonly column: string; readonly reason: BilingualText }[]
}

/** Where the wrong cells of a sheet stand, for the file that goes back to its user in their language. */
export function returnedPlaces(
  sheet: RecordSheet,
  wrong: readonly WrongRow[],
  language: ReturnLanguage = 'zh',
): ReturnedPlaces {
  const columns = new Map(sheet.columns.map(({ key, column }) => [key, column]))
  return {
    ...{ language, sheet: sheet.sheet, header: sheet.header },
    reasonColumn: sheet.columns.find(({ key }) => isReasonHeader(key))?.column ?? null,
    rows: wrong.map(({ row, faults }) => ({
      row,
      columns: faults.flatMap(({ column }) => columns.get(column) ?? []),
      reason: reasonOf(faults, language),
    })),
  }
}
