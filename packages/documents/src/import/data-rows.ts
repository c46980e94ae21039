import type { SheetCell, SheetRow } from '../sheet/sheet-table.ts'
import type { Header, HeaderColumn } from './recognise-header.ts'
import { headerName } from './header-name.ts'
import type { SheetView } from './sheet-view.ts'

/** One record of a sheet: a row, or the part of a row that belongs to one group of columns. */
export interface DataRecord {
  readonly row: number
  readonly group: number
  readonly cells: readonly RecordCell[]
}

export interface RecordCell {
  readonly column: HeaderColumn
  /** Undefined: blank. */
  readonly cell: SheetCell | undefined
  /** The value stands in a merged cell further up. */
  readonly carried: boolean
}

export const SKIP_REASONS = ['repeatedHeader', 'subtotal', 'footnote', 'sectionTitle', 'example'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export interface SkippedRow {
  readonly row: number
  readonly reason: SkipReason
}

/** The records below a header, and the rows there that are none. Rows without any value in a known column are neither. */
export function readRecords(
  view: SheetView,
  header: Header,
): { readonly records: readonly DataRecord[]; readonly skipped: readonly SkippedRow[] } {
  const records: DataRecord[] = []
  const skipped: SkippedRow[] = []
  for (const sheetRow of view.rows) {
    const row = sheetRow.number
    if (row <= header.lastRow) continue
    const reason = skipReason(view, header, sheetRow)
    if (reason !== undefined) {
      skipped.push({ row, reason })
      continue
    }
    for (let group = 0; group < header.groups; group += 1) {
      const cells = header.columns
        .filter((column) => column.group === group || column.group === null)
        .map((column) => recordCell(view, row, column))
      const hasValue = cells.some(({ column, cell, carried }) => {
        const isOwn = column.group === group || header.groups === 1
        return isOwn && column.field !== null && !carried && hasContent(cell)
      })
      if (hasValue) records.push({ row, group, cells })
    }
  }
  return { records, skipped }
}

/** Formulas that give nothing are dragged down below many tables; one that reaches for another workbook must be seen. */
function hasContent(cell: SheetCell | undefined): boolean {
  return cell !== undefined && (cell.text.trim() !== '' || cell.formula === 'otherWorkbook')
}

function recordCell(view: SheetView, row: number, column: HeaderColumn): RecordCell {
  const own = view.cell(row, column.column)
  if (own !== undefined && (own.text.trim() !== '' || own.formula !== undefined))
    return { column, cell: own, carried: false }
  const above = view.filledDown(row, column.column)
  return { column, cell: above, carried: above !== undefined }
}

function skipReason(view: SheetView, header: Header, row: SheetRow): SkipReason | undefined {
  const cells = row.cells.filter((cell) => cell.text.trim() !== '')
  const [first] = cells
  if (first === undefined) return undefined
  if (repeatsHeader(view, header, cells)) return 'repeatedHeader'
  const text = first.text.normalize('NFKC').replaceAll(/\s/g, '')
  if (EXAMPLE.test(text)) return 'example'
  if (isSubtotal(cells)) return 'subtotal'
  if (isFootnote(cells, text, header.columns.length)) return 'footnote'
  const range = view.merged(row.number, first.column)
  const width = header.columns.length
  const isWide = range !== undefined && range.lastColumn - range.firstColumn + 1 > width / 2
  return cells.length === 1 && width > 2 && isWide ? 'sectionTitle' : undefined
}

const EXAMPLE = /^(?:[([【](?:示例|样例|例)[^)\]】]*[)\]】]|(?:示例|样例|例如|例)(?:行|数据)?(?:[:(].*)?$)/

/** Printed tables repeat their header on each page, sometimes only its lower line. */
function repeatsHeader(view: SheetView, header: Header, cells: readonly SheetCell[]): boolean {
  const same = cells.filter((cell) =>
    [header.row, header.lastRow].some((line) => {
      const name = headerName(view.text(line, cell.column)).full
      return name !== '' && name === headerName(cell.text).full
    }),
  )
  return same.length * 2 > cells.length
}

const SUBTOTAL =
  /^(?:本页|本月|本年|本季|本单位|累计|以上|全区|全校|收入|支出|各项|人数|金额)*(?:合计|小计|总计|共计|累计|总和)(?:\d+[人名个篇条元]?)?$/

function isSubtotal(cells: readonly SheetCell[]): boolean {
  const texts = cells.filter((cell) => cell.type === 'text').map((cell) => headerName(cell.text).full)
  return texts.some((text) => SUBTOTAL.test(text)) || /^(?:合计|小计|总计|共计)[:(]/.test(texts[0] ?? '')
}

const NOTE_BEGINS =
  /^(?:注|注意|说明|备注|填表说明|填报说明|附注|提示)(?:\d+|[一二三四五六七八九十])?[:;、.]|^打?\*号|^[*★]?.{0,8}(?:为)?必填/
const SIGNATURE =
  /^(?:填表|制表|填报|审核|复核|负责|单位负责|部门负责|经办|联系|主管|工会主席|日期|填表日期|填报日期|制表日期|审批|盖章|单位\(盖章\))[^:]{0,6}:/
const LONGEST_VALUE = 30

/** Notes and signatures below the table must not become records. */
function isFootnote(cells: readonly SheetCell[], first: string, width: number): boolean {
  if (NOTE_BEGINS.test(first)) return cells.length <= 2
  if (SIGNATURE.test(first)) return true
  return cells.length === 1 && width > 1 && first.length > LONGEST_VALUE
}
