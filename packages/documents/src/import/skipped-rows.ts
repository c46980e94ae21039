import type { SheetCell, SheetRow } from '../sheet/sheet-table.ts'
import { headerName } from './header-name.ts'
import type { Header } from './recognise-header.ts'
import type { SheetView } from './sheet-view.ts'

export const SKIP_REASONS = ['repeatedHeader', 'subtotal', 'footnote', 'sectionTitle', 'example'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export interface SkippedRow {
  readonly row: number
  readonly reason: SkipReason
}

/** Tells why a row below a header is no record; undefined where it may be one. */
export function openRowSieve(view: SheetView, header: Header<string>): (row: SheetRow) => SkipReason | undefined {
  const width = header.columns.length
  const repeats = openRepetitionCheck(view, header)
  return (row) => {
    const cells = row.cells.filter((cell) => cell.text.trim() !== '')
    const [first] = cells
    if (first === undefined) return undefined
    if (repeats(cells)) return 'repeatedHeader'
    const text = first.text.normalize('NFKC').replaceAll(/\s/g, '')
    if (EXAMPLE.test(text)) return 'example'
    if (isSubtotal(cells)) return 'subtotal'
    if (isFootnote(cells, text, width)) return 'footnote'
    const range = view.merged(row.number, first.column)
    const isWide = range !== undefined && range.lastColumn - range.firstColumn + 1 > width / 2
    return cells.length === 1 && width > 2 && isWide ? 'sectionTitle' : undefined
  }
}

/** A value longer than this is a sentence. */
const LONGEST_VALUE = 30

const EXAMPLE = /^(?:[([【](?:示例|样例|例)[^)\]】]*[)\]】]|(?:示例|样例|例如|例)(?:行|数据)?(?:[:(].*)?$|example$)/i

/** Printed tables repeat their header on each page, sometimes only its lower line. */
function openRepetitionCheck(view: SheetView, header: Header<string>): (cells: readonly SheetCell[]) => boolean {
  const names = new Map(
    header.columns.map(({ column }) => {
      const lines = [header.row, header.lastRow].map((line) => headerName(view.text(line, column)).full)
      return [column, lines.filter((name) => name !== '')]
    }),
  )
  return (cells) => {
    const same = cells.filter((cell) => {
      const printed = names.get(cell.column) ?? []
      return printed.length > 0 && cell.type === 'text' && printed.includes(headerName(cell.text).full)
    })
    return same.length * 2 > cells.length
  }
}

const SUBTOTAL =
  /^(?:本页|本月|本年|本季|本单位|累计|以上|全区|全校|收入|支出|各项|人数|金额)*(?:合计|小计|总计|共计|累计|总和)(?:\d+[人名个篇条元]?)?$/

function isSubtotal(cells: readonly SheetCell[]): boolean {
  const short = cells.filter((cell) => cell.type === 'text' && cell.text.length <= LONGEST_VALUE)
  const texts = short.map((cell) => headerName(cell.text).full)
  return texts.some((text) => SUBTOTAL.test(text)) || /^(?:合计|小计|总计|共计)[:(]/.test(texts[0] ?? '')
}

const NOTE_BEGINS =
  /^(?:注|注意|说明|备注|填表说明|填报说明|附注|提示)(?:\d+|[一二三四五六七八九十])?[:;、.]|^打?\*号|^[*★]?.{0,8}(?:为)?必填/
const SIGNATURE =
  /^(?:填表|制表|填报|审核|复核|负责|单位负责|部门负责|经办|联系|主管|工会主席|日期|填表日期|填报日期|制表日期|审批|盖章|单位\(盖章\))[^:]{0,6}:/
/** Notes and signatures below the table must not become records. */
function isFootnote(cells: readonly SheetCell[], first: string, width: number): boolean {
  if (NOTE_BEGINS.test(first)) return cells.length <= 2
  if (SIGNATURE.test(first)) return true
  return cells.length === 1 && width > 1 && first.length > LONGEST_VALUE
}
