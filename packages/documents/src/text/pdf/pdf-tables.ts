import type { CellPlace } from '../text-document.ts'
import { MARKER } from './join-lines.ts'
import type { PdfLine, PdfPart } from './pdf-lines.ts'

export interface PdfTable {
  /** Its lines: from the first up to the one behind the last. */
  readonly start: number
  readonly end: number
  readonly cells: readonly { readonly text: string; readonly cell: CellPlace }[]
}

/** A stretch of text in its column. */
interface Placed {
  readonly text: string
  readonly column: number
  readonly right: number
  readonly size: number
}

interface Column {
  left: number
  right: number
}

interface Grown {
  readonly columns: readonly Column[]
  readonly start: number
}

interface Block extends Grown {
  readonly end: number
}

const FEWEST_ROWS = 2
/** The number of a list stands apart from its text, as columns do. */
const ONLY_MARKER =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z])[）)、.．]|第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|条)|\d{1,2}(?:\.\d{1,2}){1,2}|[①-⑳]|[\p{P}\p{S}\p{Co}])$/u
const BARE_FIGURE = /^\d{1,2}$/

/**
 * Finds tables by what stands in columns: a line of several stretches, and the lines below it that keep to the same
 * columns. A PDF is written cell after cell, so a row ends where the text goes back to the left.
 */
export function findPdfTables(lines: readonly PdfLine[]): readonly PdfTable[] {
  const tables: PdfTable[] = []
  for (let start = 0; start < lines.length; start += 1) {
    const block = blockFrom(lines, start)
    if (block === undefined) continue
    const rows = rowsOf(lines.slice(start, block.end), block.columns)
    const wide = rows.filter((row) => new Set(row.map(({ column }) => column)).size > 1)
    if (rows.length < FEWEST_ROWS || wide.length < FEWEST_ROWS || wide.length * 2 < rows.length) continue
    tables.push({ start, end: block.end, cells: cellsOf(rows, tables.length, edgesOf(block.columns, lines[start])) })
    start = block.end - 1
  }
  return tables
}

function blockFrom(lines: readonly PdfLine[], start: number): Block | undefined {
  const first = lines[start]
  if (first === undefined || partsOf(first).length < 2) return undefined
  const columns: Column[] = partsOf(first).map(({ x, right }) => ({ left: x, right }))
  let end = start + 1
  for (; end < lines.length; end += 1) {
    const line = lines[end]
    if (line === undefined || !fits(columns, line) || leavesTable(lines, end, { columns, start })) break
    for (const part of partsOf(line)) {
      if (isBeyond(columns, part, line)) columns.push({ left: part.x, right: part.right })
      const column = columns[columnAt(columns, part)]
      if (column === undefined) continue
      column.left = Math.min(column.left, part.x)
      column.right = Math.max(column.right, part.right)
    }
  }
  return { columns, start, end }
}

/** A stretch to the right of all columns is one of its own where it stands beside others or above the line before it. */
function isBeyond(columns: readonly Column[], { x }: PdfPart, line: PdfLine): boolean {
  return x > (columns.at(-1)?.right ?? 0) + line.size / 2 && (partsOf(line).length > 1 || line.x > x - 1)
}

/** The stretches of a line; a number that stands alone belongs to the text behind it. */
function partsOf({ parts }: PdfLine): readonly PdfPart[] {
  const joined: PdfPart[] = []
  for (const part of parts) {
    const previous = joined.at(-1)
    const number = previous?.text.trim() ?? ''
    if (previous !== undefined && (ONLY_MARKER.test(number) || (parts.length === 2 && BARE_FIGURE.test(number))))
      joined[joined.length - 1] = { x: previous.x, right: part.right, text: `${number} ${part.text}` }
    else joined.push(part)
  }
  return joined
}

/** Each stretch stands in a column of its own, reaches over no other and stays clear of the next. */
function fits(columns: readonly Column[], line: PdfLine): boolean {
  const parts = partsOf(line)
  const own = parts.filter((part) => !isBeyond(columns, part, line)).map((part) => columnAt(columns, part))
  if (new Set(own).size < own.length) return false
  return parts.every(({ x, right }) => {
    const touched = columns.filter((column) => x < column.right && right > column.left)
    if (touched.length > 1) return false
    const next = columns[columnAt(columns, { x, right }) + 1]
    return x > (columns[0]?.left ?? 0) - line.size && (next === undefined || right < next.left)
  })
}

/** The column that a stretch stands in: the one it touches, or the last that begins before it. */
function columnAt(columns: readonly Column[], { x, right }: { readonly x: number; readonly right: number }): number {
  const touched = columns.findIndex((column) => x < column.right && right > column.left)
  return touched >= 0
    ? touched
    : Math.max(
        0,
        columns.findLastIndex(({ left }) => left <= x),
      )
}

/**
 * Whether the text behind the table begins: a line alone at the left, below which nothing goes back up to stand beside it.
 * A band such as "第一学期" stays where the columns go on below it with something else than the header.
 */
function leavesTable(lines: readonly PdfLine[], index: number, { columns, start }: Grown): boolean {
  const line = lines[index]
  const previous = lines[index - 1]
  if (line === undefined || previous === undefined) return true
  if (!isAtLeft(line, columns)) return false
  if (isAtLeft(previous, columns) && previous.y - line.y < 2 * line.size) return false
  const behind = lines.slice(index + 1).findIndex((later) => !isAtLeft(later, columns))
  const beside = behind < 0 ? undefined : lines[index + 1 + behind]
  if (beside === undefined || beside.page !== line.page) return true
  if (beside.y > line.y - line.size / 2) return false
  const isHeader = beside.text === lines[start]?.text
  return isHeader || behind > 0 || MARKER.test(line.text) || partsOf(beside).length < 2 || !fits(columns, beside)
}

function isAtLeft(line: PdfLine, columns: readonly Column[]): boolean {
  const [only, beside] = partsOf(line)
  return only !== undefined && beside === undefined && columnAt(columns, only) === 0
}

function rowsOf(lines: readonly PdfLine[], columns: readonly Column[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = []
  let last = columns.length
  for (const line of lines) {
    const parts = partsOf(line)
    for (const part of parts) {
      const column = columnAt(columns, part)
      const placed = { text: part.text.trim(), column, right: part.right, size: line.size }
      if (column < last || (column === 0 && parts.length > 1)) rows.push([placed])
      else rows.at(-1)?.push(placed)
      last = column
    }
  }
  return rows
}

/** Where the columns end: before the next, and the last as far from the edge of the page as the first. */
function edgesOf(columns: readonly Column[], line: PdfLine | undefined): readonly number[] {
  const page = (line?.pageWidth ?? 0) - (columns[0]?.left ?? 0)
  return columns.map((_, index) => columns[index + 1]?.left ?? page)
}

function cellsOf(rows: readonly (readonly Placed[])[], table: number, edges: readonly number[]): PdfTable['cells'] {
  return rows.flatMap((row, index) =>
    [...Map.groupBy(row, ({ column }) => column)].flatMap(([column, parts]) =>
      joinParts(parts, edges[column] ?? 0).map((text) => ({
        text,
        cell: { table, row: index, column, rowSpan: 1, columnSpan: 1 },
      })),
    ),
  )
}

/** The paragraphs of a cell: a line that fills its column runs on into the next. */
function joinParts(parts: readonly Placed[], edge: number): readonly string[] {
  const paragraphs: string[] = []
  let isFull = false
  for (const { text, right, size } of parts) {
    if (isFull && !MARKER.test(text)) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`)
    else paragraphs.push(text)
    isFull = edge - right < 2.5 * size
  }
  return paragraphs
}
