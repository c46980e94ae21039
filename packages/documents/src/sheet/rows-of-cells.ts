import type { SheetCell, SheetRow } from './sheet-table.ts'

/** Collects cells in any order; the last of two cells at one place counts, as in a spreadsheet program. */
export interface CellGrid {
  put(row: number, cell: SheetCell): void
  rows(): readonly SheetRow[]
}

export function openGrid(): CellGrid {
  const grid = new Map<number, Map<number, SheetCell>>()
  return {
    put(row, cell) {
      const cells = grid.get(row)
      if (cells === undefined) grid.set(row, new Map([[cell.column, cell]]))
      else cells.set(cell.column, cell)
    },
    rows() {
      return [...grid]
        .toSorted(([a], [b]) => a - b)
        .map(([number, cells]) => ({ number, cells: [...cells.values()].toSorted((a, b) => a.column - b.column) }))
    },
  }
}
