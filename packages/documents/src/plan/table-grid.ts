import type { PlanLine } from './line.ts'

/** A table as rows of cells; a cell holds its paragraphs. A merged cell fills every place it covers. */
export interface Grid {
  readonly columns: number
  readonly rows: readonly (readonly GridCell[])[]
  readonly lines: readonly PlanLine[]
}

export interface GridCell {
  readonly lines: readonly PlanLine[]
  /** Its paragraphs, parted by line breaks. */
  readonly text: string
  /** The place is covered by a cell that begins further up or left. */
  readonly isCovered: boolean
}

const EMPTY: GridCell = { lines: [], text: '', isCovered: false }
const MOST_PLACES = 20_000

/** Builds the grid of the paragraphs of one table. */
export function toGrid(lines: readonly PlanLine[]): Grid {
  const cells = Map.groupBy(lines, ({ cell }) => `${cell?.row ?? 0}/${cell?.column ?? 0}`)
  const columns = 1 + Math.max(0, ...lines.map(({ cell }) => lastOf(cell?.column, cell?.columnSpan)))
  const height = 1 + Math.max(0, ...lines.map(({ cell }) => lastOf(cell?.row, cell?.rowSpan)))
  if (columns * height > MOST_PLACES) return { columns: 0, rows: [], lines }
  const rows = Array.from({ length: height }, () => Array.from({ length: columns }, () => EMPTY))
  for (const [, group] of cells) {
    const place = group[0]?.cell
    if (place === undefined) continue
    const text = group.map(shownText).join('\n')
    for (let row = place.row; row <= lastOf(place.row, place.rowSpan); row += 1)
      for (let column = place.column; column <= lastOf(place.column, place.columnSpan); column += 1) {
        const isCovered = row !== place.row || column !== place.column
        const target = rows[row]
        if (target !== undefined) target[column] = { lines: isCovered ? [] : group, text, isCovered }
      }
  }
  return { columns, rows, lines }
}

/** A paragraph that is nothing but its automatic number shows that number: "第3周". */
function shownText({ text, autoNumber }: PlanLine): string {
  return text === '' ? (autoNumber ?? '') : text
}

function lastOf(first: number | undefined, span: number | undefined): number {
  return (first ?? 0) + Math.max(1, span ?? 1) - 1
}
