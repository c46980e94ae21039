import type { BilingualText } from '../import/cell-codes.ts'
import { REASON_HEADER } from '../import/header-synonyms.ts'
import type { ReturnedPlaces } from '../returned/row-faults.ts'
import type { RecordSheet } from './record-sheet.ts'

interface WrongRow {
  readonly row: number
  readonly faults: readonly { readonly column: string; readonly reason: BilingualText }[]
}

/** Where the wrong cells of a sheet stand, for the file that goes back to its user. */
export function returnedPlaces(sheet: RecordSheet, wrong: readonly WrongRow[]): ReturnedPlaces {
  const columns = new Map(sheet.columns.map(({ key, column }) => [key, column]))
  return {
    ...{ sheet: sheet.sheet, header: sheet.header },
    reasonColumn: columns.get(REASON_HEADER) ?? null,
    rows: wrong.map(({ row, faults }) => ({
      row,
      columns: faults.flatMap(({ column }) => columns.get(column) ?? []),
      reason: faults.map(({ column, reason }) => `${column.replaceAll('\n', '')}：${reason.zh}`).join('；'),
    })),
  }
}
