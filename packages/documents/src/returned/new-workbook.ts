import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { viewSheet } from '../import/sheet-view.ts'
import { isStoredNumber } from '../sheet/number-text.ts'
import type { SheetCell, SheetTable } from '../sheet/sheet-table.ts'
import { RED } from './patch-styles.ts'
import type { SheetMarks } from './row-faults.ts'

const RED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: RED.slice(2) } } as const

/** A new .xlsx with the head and the wrong rows of each sheet, for files that cannot be returned in their own form. */
export function newWorkbook(marks: ReadonlyMap<SheetTable, SheetMarks>): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...marks].map(([table, mark], index) => toSheet(table, mark, index)) })
}

function toSheet(table: SheetTable, marks: SheetMarks, index: number): WriteSheet {
  const view = viewSheet(table)
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  function put(row: number, column: number, cell: Partial<Cell>): void {
    rows[row] ??= []
    const line = rows[row] ?? []
    while (line.length <= column) line.push(null)
    line[column] = cell.value ?? null
    cells.set(`${row},${column}`, cell)
  }
  for (const row of table.rows.filter(({ number }) => number <= marks.header.lastRow)) {
    for (const cell of row.cells) put(row.number - 1, cell.column, toCell(cell, false))
  }
  put(marks.header.row - 1, marks.reasonColumn, { value: marks.reasonName, type: 'string' })
  let next = marks.header.lastRow
  for (const [number, mark] of [...marks.rows].toSorted(([a], [b]) => a - b)) {
    for (let column = 0; column < marks.reasonColumn; column += 1) {
      const cell = view.cell(number, column) ?? view.filledDown(number, column)
      const isRed = mark.redColumns.has(column)
      if (cell !== undefined || isRed) put(next, column, toCell(cell, isRed))
    }
    put(next, marks.reasonColumn, { value: mark.reason, type: 'string', style: { alignment: { wrapText: true } } })
    next += 1
  }
  return {
    name: table.name === '' ? `Sheet${index + 1}` : table.name,
    rows: Array.from({ length: next }, (_, row) => rows[row] ?? []),
    cells,
    merges: table.merges
      .filter((range) => range.lastRow <= marks.header.lastRow)
      .map(({ firstRow, lastRow, firstColumn, lastColumn }) => {
        return { startRow: firstRow - 1, endRow: lastRow - 1, startCol: firstColumn, endCol: lastColumn }
      }),
  }
}

/** Numbers stay numbers while they fit; everything else becomes text, so that no identity number is rounded again. */
function toCell(cell: SheetCell | undefined, isRed: boolean): Partial<Cell> {
  const fill = isRed ? { fill: RED_FILL } : {}
  if (cell === undefined) return { value: null, type: 'empty', style: fill }
  const stored =
    cell.type === 'number' && cell.stored !== undefined && isStoredNumber(cell.stored) ? Number(cell.stored) : undefined
  if (stored === undefined) return { value: cell.text, type: 'string', style: { ...fill, numFmt: '@' } }
  return {
    value: stored,
    type: 'number',
    style: { ...fill, ...(cell.format === undefined ? {} : { numFmt: cell.format }) },
  }
}
