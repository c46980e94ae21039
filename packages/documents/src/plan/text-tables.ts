import type { PlanLine } from './line.ts'
import { type MarkerStyle, readMarker } from './numbering.ts'
import { isSectionName } from './section-names.ts'
import { toGrid } from './table-grid.ts'
import { readTableSchedule } from './table-schedule.ts'

const COARSE: ReadonlySet<MarkerStyle> = new Set(['chapter', 'part', 'han'])
const ENOUGH = 2

/** Forms print a whole plan inside a table: where its cells hold sections and no timetable, they are read as text. */
export function withTextTables(lines: readonly PlanLine[]): readonly PlanLine[] {
  const tables = Map.groupBy(lines, ({ cell }) => cell?.table)
  const textRows = new Map([...tables].map(([table, own]) => [table, table === undefined ? 0 : textRowsOf(own)]))
  return lines.map((line) =>
    line.cell !== undefined && line.cell.row < (textRows.get(line.cell.table) ?? 0) ? withoutCell(line) : line,
  )
}

/** How many rows from the top are text: all, or those above a timetable that begin with the name of a section. */
function textRowsOf(lines: readonly PlanLine[]): number {
  if (isText(lines)) return Number.POSITIVE_INFINITY
  const { rows } = toGrid(lines)
  const end = rows.findIndex(
    (row) => !row.every(({ lines: [first] }, index) => first === undefined || isSectionName(first) === (index === 0)),
  )
  const below = lines.filter(({ cell }) => (cell?.row ?? 0) >= end)
  return end > 0 && readTableSchedule(toGrid(below), null) !== undefined ? end : 0
}

function isText(lines: readonly PlanLine[]): boolean {
  const sections = lines.filter((line) => {
    const marker = readMarker(line)
    return (marker !== undefined && COARSE.has(marker.style)) || isSectionName(line)
  })
  return sections.length >= ENOUGH && readTableSchedule(toGrid(lines), null) === undefined
}

function withoutCell({ cell: _, ...line }: PlanLine): PlanLine {
  return line
}
