import Papa from 'papaparse'
import { openBudget } from '../budget.ts'
import { LIMITS } from '../limits.ts'
import { damaged, tooLarge } from '../refused.ts'
import type { SheetCell, SheetRow, Workbook } from '../sheet-table.ts'
import { pointsOutside } from '../xlsx/outside-reference.ts'
import { decodeText } from './decode-text.ts'

const DELIMITERS = [',', '\t', ';', '|']

/** A CSV file as one table without a name. A row's number is the physical line on which its record begins. */
export function readCsv(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes)
  refuseOtherFormats(text)
  const budget = openBudget()
  const rows: SheetRow[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
    step({ data, meta }) {
      if (data.length > LIMITS.column) throw tooLarge('columns')
      const cells = data.flatMap((value, column) => toCell(value, column))
      for (const cell of cells) budget.take(cell)
      if (cells.length > 0) rows.push({ number: line, cells })
      line += countLineEnds(text, from, meta.cursor)
      from = meta.cursor
    },
  })
  return { container: 'csv', sheets: [{ name: '', hidden: false, rows, merges: [] }] }
}

/** Web pages and XML that call themselves a spreadsheet are texts too; so are rich text and PDF. */
function refuseOtherFormats(text: string): void {
  if (/^\s*(?:<[!?a-zA-Z]|\{\\rtf|%PDF-|%!PS)/.test(text)) throw damaged('markup')
}

/** The delimiter that most lines agree on; title lines above the table have none. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 65_536).split(/\r\n|\n|\r/, 200)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    const score = Math.max(0, ...counts.values())
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** In CSV a formula is a text that begins with "="; `="007"` is the usual way to keep leading zeros and is a text. */
function toCell(value: string, column: number): readonly SheetCell[] {
  const kept = /^="([^"]*)"$/.exec(value)
  const text = (kept?.[1] ?? value).replaceAll(/\r\n?/g, '\n')
  if (text.trim() === '') return []
  if (kept !== null || !value.startsWith('=')) return [{ column, type: 'text', text }]
  return [{ column, type: 'text', text, formula: pointsOutside(value, new Set()) ? 'otherWorkbook' : 'own' }]
}

function countLineEnds(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0
}
