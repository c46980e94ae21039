import type { CellFault, CellWarning } from '../import/cell-codes.ts'
import type { SkippedRow } from '../import/skipped-rows.ts'

/**
 * What a cell of a column is read as. A `month` may be a day, or a month whose first day is taken; a `keptNumber` is an
 * identity number, or one masked as an export of ours shows it.
 */
export type CellType =
  | 'text'
  | 'name'
  | 'personName'
  | 'day'
  | 'month'
  | 'count'
  | 'yuan'
  | 'code'
  | 'mobile'
  | 'keptNumber'

/** A column that a table may have. `names` are the ways in which it is headed, the surest first. */
export interface RecordColumn {
  readonly field: string
  readonly type: CellType
  readonly names: readonly string[]
}

/** A printed column and the field it is taken for; null where it is not imported. */
export interface MatchedColumn {
  /** As printed, unique in the sheet. */
  readonly key: string
  readonly column: number
  readonly field: string | null
}

export interface CellFaultAt {
  readonly column: string
  readonly code: CellFault
}

/** One row with what it says: only fields that are not blank. */
export interface SheetRecord {
  readonly row: number
  readonly values: ReadonlyMap<string, string>
  readonly faults: readonly CellFaultAt[]
  readonly warnings: readonly { readonly column: string; readonly code: CellWarning }[]
}

/** One sheet as records, before anybody has asked what importing them would do. */
export interface RecordSheet {
  /** "" for CSV and for what was pasted. */
  readonly sheet: string
  readonly header: { readonly row: number; readonly lastRow: number }
  readonly columns: readonly MatchedColumn[]
  readonly records: readonly SheetRecord[]
  readonly skipped: readonly SkippedRow[]
  /** Written by an export of ours: texts are taken to the letter. */
  readonly isOwnExport: boolean
}

/** The column in which an export of ours names its records. */
export const RECORD_ID = 'recordId'

/** The printed name of a column and the field that somebody has said it means; null: not imported. */
export type RememberedMatch = Readonly<Record<string, string | null>>
