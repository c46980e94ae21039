import { CELL_FAULTS, type CellFault } from '../import/cell-codes.ts'
import type { ImportKind } from '../import/fields.ts'
import { REASON_HEADER } from '../import/header-synonyms.ts'
import { type Header, recogniseHeader } from '../import/recognise-header.ts'
import type { SheetTable } from '../sheet/sheet-table.ts'
import { TREE_FAULTS, type TreeFault } from '../unit-tree/plan.ts'

/** A wrong cell, as previews and plans name it. */
export interface ReturnedFault {
  /** The sheet's name; null for CSV, or for the first sheet with such a column and row. */
  readonly sheet: string | null
  readonly row: number
  readonly column: string
  readonly code: CellFault | TreeFault
}

/** What is to be done to one sheet: which rows stay, which of their cells become red, and the reason beside each. */
export interface SheetMarks {
  readonly header: Pick<Header, 'row' | 'lastRow'>
  readonly rows: ReadonlyMap<number, RowMarks>
  readonly reasonColumn: number
}

export interface RowMarks {
  readonly redColumns: ReadonlySet<number>
  readonly reason: string
}

const TEXTS: Readonly<Record<CellFault | TreeFault, { readonly zh: string }>> = { ...CELL_FAULTS, ...TREE_FAULTS }

/** The marks of a sheet; undefined where it has no header of this kind or no wrong row. */
export function marksOf(table: SheetTable, kind: ImportKind, faults: readonly ReturnedFault[]): SheetMarks | undefined {
  const header = recogniseHeader(table, kind)
  if (header === undefined || faults.length === 0) return undefined
  const columns = new Map(header.columns.map(({ key, column }) => [key, column]))
  const rows = new Map<number, RowMarks>()
  for (const { row, column, code } of faults) {
    const before = rows.get(row)
    const place = columns.get(column)
    rows.set(row, {
      redColumns: new Set([...(before?.redColumns ?? []), ...(place === undefined ? [] : [place])]),
      reason: [
        ...(before === undefined ? [] : [before.reason]),
        `${column.replaceAll('\n', '')}：${TEXTS[code].zh}`,
      ].join('；'),
    })
  }
  const again = header.columns.find(({ key }) => key === REASON_HEADER)?.column
  return { header, rows, reasonColumn: again ?? lastColumn(table) + 1 }
}

/** Faults by the sheet they belong to; faults without a sheet's name belong to the first visible one with a header. */
export function marksBySheet(
  tables: readonly SheetTable[],
  kind: ImportKind,
  faults: readonly ReturnedFault[],
): ReadonlyMap<SheetTable, SheetMarks> {
  const visible = tables.filter((table) => !table.hidden)
  const first = visible.find((table) => recogniseHeader(table, kind) !== undefined)
  const marks = new Map<SheetTable, SheetMarks>()
  for (const table of visible) {
    const own = faults.filter(({ sheet }) => (sheet === null ? table === first : sheet === table.name))
    const found = marksOf(table, kind, own)
    if (found !== undefined) marks.set(table, found)
  }
  return marks
}

/** The wrong cells of one sheet by their places. */
export interface ReturnedPlaces {
  /** "" for CSV. */
  readonly sheet: string
  readonly header: { readonly row: number; readonly lastRow: number }
  /** The column of reasons of a file that was returned before. */
  readonly reasonColumn: number | null
  readonly rows: readonly { readonly row: number; readonly columns: readonly number[]; readonly reason: string }[]
}

export function marksOfPlaces(
  tables: readonly SheetTable[],
  { sheet, header, reasonColumn, rows }: ReturnedPlaces,
): ReadonlyMap<SheetTable, SheetMarks> {
  const table = tables.find(({ name, hidden }) => name === sheet && !hidden)
  if (table === undefined || rows.length === 0) return new Map()
  const marks = new Map<number, RowMarks>()
  for (const { row, columns, reason } of rows) {
    const before = marks.get(row)
    marks.set(row, {
      redColumns: new Set([...(before?.redColumns ?? []), ...columns]),
      reason: before === undefined ? reason : `${before.reason}；${reason}`,
    })
  }
  return new Map([[table, { header, rows: marks, reasonColumn: reasonColumn ?? lastColumn(table) + 1 }]])
}

function lastColumn(table: SheetTable): number {
  return table.rows.reduce((last, row) => row.cells.reduce((far, { column }) => Math.max(far, column), last), 0)
}
