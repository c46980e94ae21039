import { fold, type PlanLine } from './line.ts'
import { roleOf, timeOf } from './table-cells.ts'

const HEADER = /(?:月\s*份|时\s*间|日\s*期|周\s*次|季度)/
const FIRST_TABLE = 100_000

/** Lines whose cells are parted by tabs, bars or blanks become the rows of a table: text copied out of one. */
export function withTabTables(lines: readonly PlanLine[]): readonly PlanLine[] {
  const tabled: PlanLine[] = []
  let index = 0
  let table = FIRST_TABLE
  while (index < lines.length) {
    const rows = rowsFrom(lines, index)
    if (rows.length < 2) {
      const line = lines[index]
      if (line !== undefined) tabled.push(line)
      index += 1
      continue
    }
    rows.forEach(({ line, cells }, row) => {
      cells.forEach((text, column) => {
        if (text === '') return
        const cell = { table, row, column, rowSpan: 1, columnSpan: 1 }
        tabled.push({ text, folded: fold(text), paragraphs: line.paragraphs, indent: 0, afterBlank: false, cell })
      })
    })
    index += rows.length
    table += 1
  }
  return tabled
}

interface Row {
  readonly line: PlanLine
  readonly cells: readonly string[]
}

function rowsFrom(lines: readonly PlanLine[], start: number): readonly Row[] {
  const first = lines[start]
  if (first === undefined || first.cell !== undefined || !HEADER.test(first.folded)) return []
  const header = headerCells(first)
  if (header.length < 2) return []
  const rows: Row[] = []
  for (const line of lines.slice(start)) {
    const cells = line === first ? header : rowCells(line, header)
    if (line.cell !== undefined || cells.length < 2) break
    if (!/^[\s|:+-]+$/.test(line.folded)) rows.push({ line, cells })
    else rows.push({ line, cells: cells.map(() => '') })
  }
  return rows
}

/** The names of the columns; single blanks part them only where each is such a name. */
function headerCells(line: PlanLine): readonly string[] {
  const cells = cellsOf(line)
  if (cells.length > 1) return cells
  const words = line.text.split(/\s+/u)
  const names = words.filter((word) => roleOf(word) !== 'other')
  const areNames = words.every((word) => /^[\u4E00-\u9FFF]{1,8}$/u.test(word))
  return areNames && words.length > 1 && names.length >= 2 && words.length - names.length <= 1 && line.text.length <= 24
    ? words
    : []
}

/** A row that begins with blanks goes on below the first cell of the row above it. */
function rowCells(line: PlanLine, header: readonly string[]): readonly string[] {
  const cells = cellsOf(line)
  if (cells.length > 1 && cells.length < header.length && line.indent > 0) return ['', ...cells]
  if (cells.length >= header.length || line.text.includes('\t')) return cells
  const words = line.text.split(/\s+/u)
  return words.length === header.length && words.some((word) => timeOf(word) !== undefined) ? words : cells
}

function cellsOf({ text }: PlanLine): readonly string[] {
  const separator = text.includes('\t') ? '\t' : /[|｜]/u.test(text) ? /[|｜]/u : /[ \u3000]{2,}/u
  const cells = text.split(separator).map((cell) => cell.trim())
  const isFramed = /[|｜]/u.test(text) && cells[0] === '' && cells.at(-1) === ''
  return isFramed ? cells.slice(1, -1) : cells
}
