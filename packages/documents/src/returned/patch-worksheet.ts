import { columnLetters, parseRange, rangeText } from '../sheet/cell-address.ts'
import type { CellRange } from '../sheet/sheet-table.ts'
import type { SheetMarks } from './row-faults.ts'
import { plainSharedFormulas } from './shared-formulas.ts'
import {
  cellsOf,
  cellText,
  openSheetXml,
  rowText,
  type SheetXml,
  styleOf,
  type XmlCell,
  type XmlRow,
} from './sheet-xml.ts'
import { attribute, escapeXml, findElement, findElements, replaceRange, withAttribute } from './xml-text.ts'

export interface CellStyles {
  /** The red twin of a style. */
  red(style: number): number
  readonly reason: number
}

/**
 * The worksheet with its head and its wrong rows, each wrong row where it was: rows that are not returned stay as
 * empty, hidden rows, so that formulas, notes, drop-downs, tables and names in other parts still point to the right
 * place.
 */
export function patchWorksheet(xml: string, marks: SheetMarks, styles: CellStyles): string | undefined {
  const sheet = openSheetXml(xml)
  if (sheet === undefined) return undefined
  const merges = findElements(findElement(xml, 'mergeCells')?.inner ?? '', 'mergeCell').flatMap(
    ({ attributes }) => parseRange(attribute(attributes, 'ref') ?? '') ?? [],
  )
  const kept = merges.map((range) => keptPart(range, marks))
  const carried = carriedCells(sheet, merges, kept)
  const plain = plainSharedFormulas(sheet, marks)
  const lastWrong = Math.max(...marks.rows.keys())
  const rows: string[] = []
  for (const row of sheet.rows) {
    if (row.number <= marks.header.lastRow) {
      rows.push(row.number === marks.header.row ? headRow(sheet, row, { marks, styles }) : rowText(sheet.prefix, row))
    } else if (marks.rows.has(row.number)) {
      rows.push(wrongRow({ sheet, row, carried: carried.get(row.number) ?? [] }, marks, { styles, plain, xml }))
    } else if (row.number < lastWrong) {
      const attributes = withAttribute(withAttribute(row.attributes, 'spans', undefined), 'hidden', '1')
      rows.push(rowText(sheet.prefix, { ...row, attributes, inner: null }))
    }
  }
  const { prefix } = sheet
  const data = `<${prefix}sheetData${sheet.data.attributes}>${rows.join('')}</${prefix}sheetData>`
  // From the end of the part to its beginning, so that each place found still holds.
  return withReasonWidth(
    withDimension(replaceRange(withMerges(xml, prefix, kept), sheet.data, data), marks),
    prefix,
    marks,
  )
}

/** The part of a merged range that is returned: the head as it is, below it from the first to the last wrong row. */
function keptPart(range: CellRange, marks: SheetMarks): CellRange | undefined {
  if (range.firstRow <= marks.header.lastRow) return range
  const rows = [...marks.rows.keys()].filter((row) => row >= range.firstRow && row <= range.lastRow)
  return rows.length === 0 ? undefined : { ...range, firstRow: Math.min(...rows), lastRow: Math.max(...rows) }
}

/** A merged value stands in the range's first row; where that is not returned, the first returned row takes it over. */
function carriedCells(sheet: SheetXml, merges: readonly CellRange[], kept: readonly (CellRange | undefined)[]) {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const carried = new Map<number, XmlCell[]>()
  for (const [index, range] of merges.entries()) {
    const part = kept[index]
    const row = rows.get(range.firstRow)
    if (part === undefined || row === undefined || part.firstRow === range.firstRow) continue
    const cell = cellsOf(row).find((candidate) => candidate.column === range.firstColumn)
    if (cell === undefined) continue
    const value = cell.inner?.replaceAll(/<((?:[\w.-]+:)?)f(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1f>)/g, '') ?? null
    carried.set(part.firstRow, [...(carried.get(part.firstRow) ?? []), { ...cell, inner: value }])
  }
  return carried
}

function headRow(
  sheet: SheetXml,
  row: XmlRow,
  { marks, styles }: { readonly marks: SheetMarks; readonly styles: CellStyles },
): string {
  const cells = cellsOf(row)
  if (cells.some((cell) => cell.column === marks.reasonColumn && (cell.inner ?? '') !== ''))
    return rowText(sheet.prefix, row)
  const neighbour = cells.findLast((cell) => cell.column < marks.reasonColumn)
  const style = neighbour === undefined ? styles.reason : styleOf(neighbour.attributes)
  const reason = textCell(
    sheet.prefix,
    { row: row.number, column: marks.reasonColumn },
    { text: marks.reasonName, style },
  )
  return writeRow(sheet, row, [...cells.filter((cell) => cell.column !== marks.reasonColumn), reason])
}

interface WrongRow {
  readonly sheet: SheetXml
  readonly row: XmlRow
  readonly carried: readonly XmlCell[]
}

interface WrongRowContext {
  readonly styles: CellStyles
  readonly plain: (row: number, cell: XmlCell) => XmlCell
  readonly xml: string
}

function wrongRow(
  { sheet, row, carried }: WrongRow,
  marks: SheetMarks,
  { styles, plain, xml }: WrongRowContext,
): string {
  const mark = marks.rows.get(row.number)
  const cells = new Map(cellsOf(row).map((cell) => [cell.column, plain(row.number, cell)]))
  for (const cell of carried) {
    cells.set(cell.column, {
      ...cell,
      attributes: withAttribute(cell.attributes, 'r', address(row.number, cell.column)),
    })
  }
  for (const column of mark?.redColumns ?? []) {
    const cell = cells.get(column) ?? blankCell(xml, row, column)
    const red = `${styles.red(styleOf(cell.attributes))}`
    cells.set(column, { ...cell, attributes: withAttribute(cell.attributes, 's', red) })
  }
  const reason = { text: mark?.reason ?? '', style: styles.reason }
  cells.set(marks.reasonColumn, textCell(sheet.prefix, { row: row.number, column: marks.reasonColumn }, reason))
  const shown = withAttribute(row.attributes, 'hidden', undefined)
  return writeRow(sheet, { ...row, attributes: shown }, [...cells.values()])
}

/** A blank cell looks like its row or its column. */
export function blankCell(xml: string, row: XmlRow, column: number): XmlCell {
  const ofRow = attribute(row.attributes, 'customFormat') === '1' ? attribute(row.attributes, 's') : undefined
  const ofColumn = findElements(findElement(xml, 'cols')?.inner ?? '', 'col').find(({ attributes }) => {
    const [first = 0, last = 0] = ['min', 'max'].map((name) => Number.parseInt(attribute(attributes, name) ?? '0', 10))
    return first <= column + 1 && column + 1 <= last
  })
  const style = ofRow ?? (ofColumn === undefined ? undefined : attribute(ofColumn.attributes, 'style')) ?? '0'
  return { column, attributes: ` r="${address(row.number, column)}" s="${style}"`, inner: null }
}

function writeRow(sheet: SheetXml, row: XmlRow, cells: readonly XmlCell[]): string {
  const inner = cells
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => cellText(sheet.prefix, { ...cell, attributes: withAddress(cell, row.number) }))
    .join('')
  return rowText(sheet.prefix, { ...row, attributes: withAttribute(row.attributes, 'spans', undefined), inner })
}

function withAddress(cell: XmlCell, row: number): string {
  return attribute(cell.attributes, 'r') === undefined
    ? ` r="${address(row, cell.column)}"${cell.attributes}`
    : cell.attributes
}

function textCell(
  prefix: string,
  at: { readonly row: number; readonly column: number },
  { text, style }: { readonly text: string; readonly style: number },
): XmlCell {
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is>`
  return { column: at.column, attributes: ` r="${address(at.row, at.column)}" s="${style}" t="inlineStr"`, inner }
}

function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

function withMerges(xml: string, prefix: string, kept: readonly (CellRange | undefined)[]): string {
  const element = findElement(xml, 'mergeCells')
  if (element === undefined) return xml
  const ranges = kept
    .flatMap((range) => (range === undefined ? [] : [rangeText(range)]))
    .filter((text) => text.includes(':'))
  const inner = ranges.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('')
  return replaceRange(
    xml,
    element,
    inner === '' ? '' : `<${prefix}mergeCells count="${ranges.length}">${inner}</${prefix}mergeCells>`,
  )
}

function withDimension(xml: string, marks: SheetMarks): string {
  const element = findElement(xml, 'dimension')
  const range = element === undefined ? undefined : parseRange(attribute(element.attributes, 'ref') ?? '')
  if (element === undefined || range === undefined) return xml
  const ref = rangeText({ ...range, lastColumn: Math.max(range.lastColumn, marks.reasonColumn) })
  const tag = /^<[\w.:-]+/.exec(xml.slice(element.from))?.[0] ?? '<dimension'
  return replaceRange(xml, element, `${tag}${withAttribute(element.attributes, 'ref', ref)}/>`)
}

/** Room for the reason, unless the file already says how wide that column is. */
function withReasonWidth(xml: string, prefix: string, marks: SheetMarks): string {
  const number = marks.reasonColumn + 1
  const column = `<${prefix}col min="${number}" max="${number}" width="48" customWidth="1"/>`
  const cols = findElement(xml, 'cols')
  if (cols === undefined) {
    const at = findElement(xml, 'sheetData')?.from ?? 0
    return replaceRange(xml, { from: at, to: at }, `<${prefix}cols>${column}</${prefix}cols>`)
  }
  const reaches = findElements(cols.inner ?? '', 'col').some(
    ({ attributes }) => Number.parseInt(attribute(attributes, 'max') ?? '0', 10) >= number,
  )
  return reaches
    ? xml
    : replaceRange(xml, cols, `<${prefix}cols${cols.attributes}>${cols.inner ?? ''}${column}</${prefix}cols>`)
}
