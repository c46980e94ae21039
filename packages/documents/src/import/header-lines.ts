import { isStoredNumber } from '../sheet/number-text.ts'
import type { SheetView } from './sheet-view.ts'

export interface PrintedColumn {
  readonly column: number
  /** The name as printed, trimmed; the lines of a two-line header joined by "/". */
  readonly label: string
}

export interface HeaderLines {
  readonly firstRow: number
  readonly lastRow: number
  readonly printed: readonly PrintedColumn[]
}

const LONGEST_GROUP_NAME = 14

/**
 * The names of the columns around the row that was recognised. A second line is taken from below (科目 → 编号 | 名称) or from
 * above (基本信息 → 姓名 | 性别) when merged cells, or the blanks they leave in CSV, say that the two rows are one header.
 */
export function readHeaderLines(view: SheetView, row: number, isKnown: (text: string) => boolean): HeaderLines {
  if (joinsBelow(view, row, row + 1)) return twoLines(view, row, row + 1)
  if (row > 1 && joinsAbove(view, { upper: row - 1, lower: row }, isKnown)) return twoLines(view, row - 1, row)
  const printed = columnsOf(view, [row]).map((column) => ({ column, label: view.text(row, column) }))
  return { firstRow: row, lastRow: row, printed: printed.filter(({ label }) => label !== '') }
}

/**
 * The lower row belongs to the header if it has text only below names that span several columns, and no value among
 * it.
 */
function joinsBelow(view: SheetView, upper: number, lower: number): boolean {
  const below = columnsOf(view, [lower]).filter((column) => view.text(lower, column) !== '')
  if (below.length === 0 || below.some((column) => looksLikeValue(view, lower, column))) return false
  return below.every((column) => isBelowSpan(view, { upper, lower }, column))
}

interface TwoRows {
  readonly upper: number
  readonly lower: number
}

/**
 * Is the column below a name that spans several: merged, or (without merged cells) followed by blanks with text below?
 */
function isBelowSpan(view: SheetView, { upper, lower }: TwoRows, column: number): boolean {
  const range = view.merged(upper, column)
  if (range !== undefined) return range.lastRow === upper && range.lastColumn > range.firstColumn
  let first = column
  while (first > 0 && view.text(upper, first) === '' && view.text(lower, first) !== '') first -= 1
  const continues = view.text(upper, column + 1) === '' && view.text(lower, column + 1) !== ''
  const isNamed = view.text(upper, first) !== '' && view.merged(upper, first) === undefined
  return isNamed && (first < column || continues)
}

/** The upper row names groups of columns (several merged cells) or the columns that the lower row leaves blank. */
function joinsAbove(view: SheetView, { upper, lower }: TwoRows, isKnown: (text: string) => boolean): boolean {
  const names = columnsOf(view, [upper]).filter((column) => view.text(upper, column) !== '')
  if (names.length === 0 || names.some((column) => !looksLikeGroupName(view.text(upper, column)))) return false
  const spans = names.map((column) => view.merged(upper, column))
  // A lone name right above another is a line of its own (单位 | 第一小学), not part of the header.
  const stacked = names.some((column, index) => spans[index] === undefined && view.text(lower, column) !== '')
  if (stacked) return false
  const columns = columnsOf(view, [lower])
  const grouping = spans.some((range) => {
    if (range === undefined || range.lastRow !== upper || range.lastColumn === range.firstColumn) return false
    const isTitle = names.length === 1 && range.firstColumn <= (columns[0] ?? 0)
    return !isTitle && range.lastColumn - range.firstColumn + 1 < columns.length
  })
  const tall = spans.some((range) => range?.firstRow === upper && range.lastRow === lower)
  const filling = names.some((column) => view.text(lower, column) === '' && isKnown(view.text(upper, column)))
  return grouping || tall || filling
}

function looksLikeGroupName(text: string): boolean {
  return text.length <= LONGEST_GROUP_NAME && !/[::。,，;；]|盖章|\d{4}/.test(text)
}

function looksLikeValue(view: SheetView, row: number, column: number): boolean {
  const cell = view.cell(row, column)
  return cell === undefined || cell.type !== 'text' || cell.formula !== undefined || isStoredNumber(cell.text.trim())
}

function twoLines(view: SheetView, upper: number, lower: number): HeaderLines {
  let carried = ''
  const printed = columnsOf(view, [upper, lower]).map((column) => {
    const range = view.merged(upper, column)
    const own = range === undefined ? view.text(upper, column) : view.text(range.firstRow, range.firstColumn)
    const isTall = range !== undefined && range.lastRow >= lower
    const bottom = isTall ? '' : view.text(lower, column)
    const top = own !== '' || range !== undefined ? own : bottom === '' ? '' : carried
    carried = bottom === '' ? '' : top
    const label = top !== '' && bottom !== '' && top !== bottom ? `${top}/${bottom}` : top || bottom
    return { column, label: isTall && range.firstColumn !== column ? '' : label }
  })
  return { firstRow: upper, lastRow: lower, printed: printed.filter(({ label }) => label !== '') }
}

function columnsOf(view: SheetView, numbers: readonly number[]): readonly number[] {
  const columns = new Set(
    numbers.flatMap((number) => view.rows.find((row) => row.number === number)?.cells.map((cell) => cell.column) ?? []),
  )
  return [...columns].toSorted((a, b) => a - b)
}
