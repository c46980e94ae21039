import type { CellPlace } from '../text-document.ts'
import type { ByteReader } from './byte-reader.ts'
import type { DocParagraph } from './paragraph-changes.ts'

/** A cell while its table is read; where it stands is known when the table ends. */
export interface DocCell {
  place?: CellPlace
  /** The cell before or above, into which this one was merged. */
  mergedInto?: DocCell
}

export function placeOfCell(cell: DocCell | undefined): CellPlace | undefined {
  let at = cell
  while (at?.mergedInto !== undefined) at = at.mergedInto
  return at?.place
}

export interface DocTables {
  /** The cell that a paragraph of this depth stands in; depth 0 is the body. */
  enter(depth: number): DocCell | undefined
  endCell(): void
  endRow(row: Pick<DocParagraph, 'row' | 'merges'>): void
}

interface Row {
  readonly cells: DocCell[]
  /** Left edges of the cells and the right edge of the last one, in twentieths of a point. */
  readonly edges: readonly number[]
  readonly flags: readonly number[]
}

interface Table {
  readonly index: number
  readonly rows: Row[]
  cells: DocCell[]
  cell: DocCell
}

/** Edges nearer than this are one: a quarter of a millimetre. */
const SAME_EDGE = 15

export function openDocTables(): DocTables {
  const open: Table[] = []
  let count = 0
  return {
    enter(depth) {
      while (open.length > depth) place(open.pop())
      while (open.length < depth) {
        open.push({ index: count, rows: [], cells: [], cell: {} })
        count += 1
      }
      return open.at(-1)?.cell
    },
    endCell() {
      const table = open.at(-1)
      if (table === undefined) return
      table.cells.push(table.cell)
      table.cell = {}
    },
    endRow({ row, merges }) {
      const table = open.at(-1)
      if (table === undefined) return
      const { edges, flags } = shapeOf(row)
      const merged = table.cells.map((_, cell) => (flags[cell] ?? 0) | ((merges.get(cell) ?? 0) << 5))
      table.rows.push({ cells: table.cells, edges, flags: merged })
      table.cells = []
      table.cell = {}
    },
  }
}

function shapeOf(definition: ByteReader | undefined): Pick<Row, 'edges' | 'flags'> {
  if (definition === undefined || definition.length < 3) return { edges: [], flags: [] }
  const count = definition.u8(2)
  const cellsAt = 3 + (count + 1) * 2
  if (cellsAt > definition.length) return { edges: [], flags: [] }
  const edges = Array.from({ length: count + 1 }, (_, index) => (definition.u16(3 + index * 2) << 16) >> 16)
  const described = Math.min(count, Math.floor((definition.length - cellsAt) / 20))
  return { edges, flags: Array.from({ length: described }, (_, index) => definition.u16(cellsAt + index * 20)) }
}

function place(table: Table | undefined): void {
  if (table === undefined) return
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, edges: [], flags: [] })
  const grid = gridOf(table.rows)
  const columnOf = (edge: number) =>
    Math.max(
      0,
      grid.findLastIndex((at) => at <= edge + SAME_EDGE),
    )
  const downward = new Map<number, DocCell>()
  for (const [row, { cells, edges, flags }] of table.rows.entries()) {
    let sideways: DocCell | undefined
    for (const [index, cell] of cells.entries()) {
      const [left, right] = [edges[index], edges[index + 1]]
      const column = left === undefined ? index : columnOf(left)
      const columnSpan = left === undefined || right === undefined ? 1 : Math.max(1, columnOf(right) - column)
      const flag = flags[index] ?? 0
      const own: CellPlace = { table: table.index, row, column, rowSpan: 1, columnSpan }
      const above = downward.get(column)
      if ((flag & 3) === 1 && sideways?.place !== undefined) {
        sideways.place = { ...sideways.place, columnSpan: column + columnSpan - sideways.place.column }
        cell.mergedInto = sideways
      } else if (((flag >> 5) & 3) === 1 && above?.place !== undefined) {
        above.place = { ...above.place, rowSpan: row - above.place.row + 1 }
        cell.mergedInto = above
      } else cell.place = own
      if ((flag & 3) >= 2) sideways = cell
      if (((flag >> 5) & 3) === 3) downward.set(column, cell)
      else if (((flag >> 5) & 3) === 0) downward.delete(column)
    }
  }
}

function gridOf(rows: readonly Row[]): readonly number[] {
  const edges = rows.flatMap((row) => row.edges).toSorted((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? edge) > SAME_EDGE)
}
