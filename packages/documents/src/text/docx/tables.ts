import type { Attributes } from '../../sheet/xlsx/parse-xml.ts'
import { type OpenCell, type OpenTable, type Story, settle } from './draft.ts'
import { attributeOf, numberOf } from './walk-part.ts'

const MOST_COLUMNS = 1_000

export interface TableWalk {
  readonly opened: (name: string, attributes: Attributes, place: { story: Story; parent: string | undefined }) => void
  readonly closed: (name: string, story: Story) => void
}

/** Follows tables, rows and cells. Columns are those of the grid, so cells that span several keep the next in place. */
export function walkTables(): TableWalk {
  let tables = 0
  return {
    opened(name, attributes, { story, parent }) {
      if (name === 'tbl') {
        story.tables.push({ index: tables, row: -1, column: 0, downward: new Map(), rowDeleted: false, before: 0 })
        tables += 1
        return
      }
      const table = story.tables.at(-1)
      if (table === undefined) return
      if (name === 'tr') openRow(table, story)
      else if (name === 'tc') openCell(table)
      else if (parent === 'trPr' && name === 'gridBefore') table.column = spanOf(attributes, 0)
      else if (parent === 'tcPr' && table.cell !== undefined) cellProperty(table, table.cell, { name, attributes })
    },
    closed(name, story) {
      const table = story.tables.at(-1)
      if (table === undefined) return
      if (name === 'tc') {
        settle(story)
        closeCell(table)
      } else if (name === 'tr') closeRow(table, story)
      else if (name === 'tbl') story.tables.pop()
    },
  }
}

function openRow(table: OpenTable, story: Story): void {
  table.row += 1
  table.column = 0
  table.rowDeleted = false
  table.sideways = undefined
  table.before = story.paragraphs.length
}

function closeRow(table: OpenTable, story: Story): void {
  if (!table.rowDeleted) return
  story.paragraphs.length = Math.min(story.paragraphs.length, table.before)
  table.row -= 1
}

function openCell(table: OpenTable): void {
  table.cell = { table: table.index, row: table.row, column: table.column, rowSpan: 1, columnSpan: 1 }
}

function cellProperty(table: OpenTable, cell: OpenCell, at: { name: string; attributes: Attributes }): void {
  const { name, attributes } = at
  if (name === 'gridSpan') cell.columnSpan = spanOf(attributes, 1)
  const merge = attributeOf(attributes, 'val') ?? 'continue'
  if (name === 'vMerge' && merge === 'restart') table.downward.set(cell.column, cell)
  if (name === 'vMerge' && merge === 'continue') {
    const above = table.downward.get(cell.column)
    if (above === undefined) return
    above.rowSpan = table.row - above.row + 1
    cell.mergedInto = above
  }
  if (name === 'hMerge' && merge === 'restart') table.sideways = cell
  if (name === 'hMerge' && merge === 'continue' && table.sideways !== undefined) {
    table.sideways.columnSpan = cell.column + cell.columnSpan - table.sideways.column
    cell.mergedInto = table.sideways
  }
}

function closeCell(table: OpenTable): void {
  const { cell } = table
  if (cell === undefined) return
  if (cell.mergedInto === undefined && table.downward.get(cell.column) !== cell) table.downward.delete(cell.column)
  table.column = Math.min(MOST_COLUMNS, table.column + cell.columnSpan)
  table.cell = undefined
}

function spanOf(attributes: Attributes, least: number): number {
  return Math.min(MOST_COLUMNS, Math.max(least, numberOf(attributes, 'val') ?? least))
}
