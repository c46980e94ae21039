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
  const texts = new Set(
    [...tables].filter(([table, own]) => table !== undefined && isText(own)).map(([table]) => table),
  )
  return lines.map((line) => (line.cell !== undefined && texts.has(line.cell.table) ? withoutCell(line) : line))
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
