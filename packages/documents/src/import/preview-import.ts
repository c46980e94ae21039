import type { SheetTable, Workbook } from '../sheet/sheet-table.ts'
import type { CellFault, CellWarning, PreviewRefusal } from './cell-codes.ts'
import type { SkippedRow } from './skipped-rows.ts'
import type { Field, ImportKind } from './fields.ts'
import type { CellNote, NormalisedCell } from './judged-record.ts'
import { type ImportContext, type JudgedSheet, judgeSheet } from './judge-sheet.ts'

/** What one sheet would import. Field names are those of the contract of `import preview`. */
export interface SheetPreview {
  readonly sheet: string | null
  readonly headerRow: number | null
  /** Records without a fault; two column groups side by side give two records a row. */
  readonly rowsOk: number
  readonly rowsBad: readonly CellNote<CellFault>[]
  readonly mapping: Readonly<Record<string, Field>>
  readonly ignored: readonly string[]
  readonly normalised: readonly NormalisedCell[]
  readonly warnings: readonly CellNote<CellWarning>[]
  /** Rows that are no records: repeated headers, subtotals, footnotes, the template's example. */
  readonly skipped: readonly SkippedRow[]
}

export interface ImportPreview extends SheetPreview {
  readonly refused: { readonly code: PreviewRefusal } | null
  readonly sheets?: readonly SheetPreview[]
}

/**
 * What importing a workbook as `kind` would do, cell by cell; pure, and nothing is written. The first visible sheet
 * with a header of this kind is the sheet; further ones stand in `sheets`.
 */
export function previewImport(workbook: Workbook, kind: ImportKind, context: ImportContext = {}): ImportPreview {
  const judged = visibleSheets(workbook).flatMap(
    (table) => judgeSheet({ table, container: workbook.container, kind }, context) ?? [],
  )
  const [first, ...further] = judged.map(previewOf)
  if (first === undefined) return refusedPreview('headerNotFound')
  return { ...first, refused: null, ...(further.length === 0 ? {} : { sheets: further }) }
}

/** The preview of a file of which nothing can be shown. */
export function refusedPreview(code: PreviewRefusal): ImportPreview {
  const nothing = { rowsBad: [], mapping: {}, ignored: [], normalised: [], warnings: [], skipped: [] }
  return { sheet: null, headerRow: null, rowsOk: 0, ...nothing, refused: { code } }
}

export function visibleSheets(workbook: Workbook): readonly SheetTable[] {
  return workbook.sheets.filter((sheet) => !sheet.hidden)
}

/** The preview of one judged sheet. */
export function previewOf({ name, header, records, skipped }: JudgedSheet): SheetPreview {
  const places = new Map(header.columns.map(({ key, column }) => [key, column]))
  const inOrder = <Note extends { readonly row: number; readonly column: string }>(notes: readonly Note[]) =>
    notes.toSorted((a, b) => a.row - b.row || (places.get(a.column) ?? Infinity) - (places.get(b.column) ?? Infinity))
  return {
    sheet: name === '' ? null : name,
    headerRow: header.row,
    rowsOk: records.filter((record) => record.faults.length === 0).length,
    rowsBad: inOrder(records.flatMap((record) => record.faults)),
    mapping: Object.fromEntries(header.columns.flatMap(({ key, field }) => (field === null ? [] : [[key, field]]))),
    ignored: header.columns.filter(({ field }) => field === null).map(({ key }) => key),
    normalised: inOrder(records.flatMap((record) => record.normalised)),
    warnings: inOrder(records.flatMap((record) => record.warnings)),
    skipped,
  }
}
