import Papa from 'papaparse'
import type { Workbook } from '../sheet/sheet-table.ts'

/** So much can be pasted at once; a longer table comes as a file. */
export const MOST_PASTED = 2_000_000

/** A block copied from a spreadsheet program: cells parted by tabs, those with line ends in quotation marks. */
export function pastedTable(text: string): Workbook {
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), { delimiter: '\t', newline: '\n' })
  const rows = data.map((cells, at) => ({
    number: at + 1,
    cells: cells.flatMap((value, column) => (value === '' ? [] : [{ column, text: value, type: 'text' as const }])),
  }))
  const filled = rows.filter(({ cells }) => cells.length > 0)
  return { container: 'csv', sheets: [{ name: '', hidden: false, rows: filled, merges: [] }] }
}
