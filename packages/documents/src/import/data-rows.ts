import type { SheetCell } from '../sheet/sheet-table.ts'
import type { Field } from './fields.ts'
import type { Header, HeaderColumn } from './recognise-header.ts'
import type { SheetView } from './sheet-view.ts'
import { openRowSieve, type SkippedRow } from './skipped-rows.ts'

/** One record of a sheet: a row, or the part of a row that belongs to one group of columns. */
export interface DataRecord<F extends string = Field> {
  readonly row: number
  readonly group: number
  readonly cells: readonly RecordCell<F>[]
}

export interface RecordCell<F extends string = Field> {
  readonly column: HeaderColumn<F>
  /** Undefined: blank. */
  readonly cell: SheetCell | undefined
  /** The value stands in a merged cell further up. */
  readonly carried: boolean
}

/**
 * The records below a header, and the rows there that are none. Rows without any value in a known column are neither.
 * `isRecord` tells of rows that are one whatever they look like.
 */
export function readRecords<F extends string>(
  view: SheetView,
  header: Header<F>,
  isRecord: (row: number) => boolean = () => false,
): { readonly records: readonly DataRecord<F>[]; readonly skipped: readonly SkippedRow[] } {
  const records: DataRecord<F>[] = []
  const skipped: SkippedRow[] = []
  const skipReason = openRowSieve(view, header)
  for (const sheetRow of view.rows) {
    const row = sheetRow.number
    if (row <= header.lastRow) continue
    const reason = isRecord(row) ? undefined : skipReason(sheetRow)
    if (reason !== undefined) {
      skipped.push({ row, reason })
      continue
    }
    for (let group = 0; group < header.groups; group += 1) {
      const cells = header.columns
        .filter((column) => column.group === group || column.group === null)
        .map((column) => recordCell(view, row, column))
      const hasValue = cells.some(({ column, cell, carried }) => {
        const isOwn = column.group === group || header.groups === 1
        return isOwn && column.field !== null && !carried && hasContent(cell)
      })
      if (hasValue) records.push({ row, group, cells })
    }
  }
  return { records, skipped }
}

/**
 * Formulas that give nothing are dragged down below many tables; one that reaches for another workbook must be seen.
 */
function hasContent(cell: SheetCell | undefined): boolean {
  return cell !== undefined && (cell.text.trim() !== '' || cell.formula === 'otherWorkbook')
}

function recordCell<F extends string>(view: SheetView, row: number, column: HeaderColumn<F>): RecordCell<F> {
  const own = view.cell(row, column.column)
  if (own !== undefined && (own.text.trim() !== '' || own.formula !== undefined))
    return { column, cell: own, carried: false }
  const above = view.filledDown(row, column.column)
  return { column, cell: above, carried: above !== undefined }
}
