import Papa from 'papaparse'
import { guardFormula } from './formula-text.ts'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** A table as somebody sees it on a screen: texts stay texts, counts are whole numbers, money has two decimals. */
export interface PlainTable {
  readonly sheetName: string
  readonly title: string
  /** What narrows the table and of which day it is. */
  readonly condition: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** In characters, one per column; the last one holds for those that follow. */
  readonly widths: readonly number[]
  /** How many columns stay in sight when the sheet is scrolled. */
  readonly frozenColumns: number
}

const EDGE = { style: 'thin', color: { rgb: 'B8B2A6' } } as const
const BORDER = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EFEC' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BORDER,
}
const TEXT: CellStyle = { numFmt: '@', border: BORDER, alignment: { vertical: 'center', wrapText: true } }
const COUNT: CellStyle = { numFmt: '0', border: BORDER, alignment: { horizontal: 'right', vertical: 'center' } }
const MONEY: CellStyle = { ...COUNT, numFmt: '0.00' }
const HEADER_ROW = 2

/** The .xlsx of a table: title, condition, header that stays in sight, one row per line. */
export function tableWorkbook(table: PlainTable): Promise<Uint8Array> {
  const { sheetName, title, condition, header, rows, widths, frozenColumns } = table
  const cells = new Map([
    ['0,0', { value: title, style: { font: { bold: true, size: 16 } } }],
    ['1,0', { value: condition, style: { font: { color: { rgb: '8A8478' } } } }],
    ...header.map((value, column) => [`${HEADER_ROW},${column}`, { value, style: HEADER }] as const),
    ...rows.flatMap((row, line) =>
      row.map((value, column) => {
        const style = typeof value === 'string' ? TEXT : Number.isInteger(value) ? COUNT : MONEY
        return [`${HEADER_ROW + 1 + line},${column}`, { value: literal(value), style }] as const
      }),
    ),
  ])
  const sheet: WriteSheet = {
    name: sheetName,
    rows: [[title], [condition], [...header], ...rows.map((row) => row.map(literal))],
    cells,
    columns: header.map((_, column) => ({ width: widths[Math.min(column, widths.length - 1)] ?? 12 })),
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: header.length - 1 })),
    freezePane: { rows: HEADER_ROW + 1, columns: frozenColumns },
  }
  return writeXlsx({ sheets: [sheet] })
}

/** `_x0041_` stands for a letter in these files; a text that looks so must say that it is none. */
function literal(value: string | number): string | number {
  return typeof value === 'string' ? value.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : value
}

/** The same table as .csv for other programs: UTF-8 with a mark, header first; a text that begins like a formula is quoted. */
export function tableCsv({ header, rows }: PlainTable): Uint8Array {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)))
  const text = Papa.unparse({ fields: header.map(guardFormula), data })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
