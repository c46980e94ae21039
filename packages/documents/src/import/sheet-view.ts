import type { CellRange, SheetCell, SheetRow, SheetTable } from '../sheet/sheet-table.ts'

/** A table with quick access by row and column, and with its merged ranges. */
export interface SheetView {
  readonly rows: readonly SheetRow[]
  cell(row: number, column: number): SheetCell | undefined
  /** The printed text, trimmed; "" where there is none. */
  text(row: number, column: number): string
  /** The merged range that covers a cell, its first cell included. */
  merged(row: number, column: number): CellRange | undefined
  /** The row above a merged range's lower cells gives them their value: a category written once for many rows. */
  filledDown(row: number, column: number): SheetCell | undefined
}

export function viewSheet(table: SheetTable): SheetView {
  const cells = new Map(table.rows.map((row) => [row.number, new Map(row.cells.map((cell) => [cell.column, cell]))]))
  const byColumn = new Map<number, CellRange[]>()
  for (const range of table.merges) {
    for (
      let column = range.firstColumn;
      column <= Math.min(range.lastColumn, range.firstColumn + WIDEST);
      column += 1
    ) {
      const ranges = byColumn.get(column)
      if (ranges === undefined) byColumn.set(column, [range])
      else ranges.push(range)
    }
  }
  for (const ranges of byColumn.values()) ranges.sort((a, b) => a.firstRow - b.firstRow)

  function cell(row: number, column: number): SheetCell | undefined {
    return cells.get(row)?.get(column)
  }
  function merged(row: number, column: number): CellRange | undefined {
    const ranges = byColumn.get(column) ?? []
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.firstRow ?? 0) <= row) low = middle + 1
      else high = middle
    }
    const range = ranges[low - 1]
    return range !== undefined && range.lastRow >= row ? range : undefined
  }
  return {
    rows: table.rows,
    cell,
    text: (row, column) => cell(row, column)?.text.trim() ?? '',
    merged,
    filledDown(row, column) {
      const range = merged(row, column)
      const isBelow = range !== undefined && range.firstRow < row && range.firstColumn === column
      return isBelow ? cell(range.firstRow, column) : undefined
    },
  }
}

/** No real table merges more columns; a hostile one must not cost more. */
const WIDEST = 1_024
