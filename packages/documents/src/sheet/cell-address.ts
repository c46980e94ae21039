import { LIMITS } from './limits.ts'
import type { CellRange } from './sheet-table.ts'

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (match === null) return undefined
  let column = 0
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number.parseInt(match[2] ?? '', 10)
  if (row < 1 || row > LIMITS.row || column > LIMITS.column) return undefined
  return { row, column: column - 1 }
}

/** "A1:C3", also "A1". */
export function parseRange(text: string): CellRange | undefined {
  const [from = '', to = from] = text.split(':')
  const first = parseAddress(from)
  const last = parseAddress(to)
  if (first === undefined || last === undefined) return undefined
  if (last.row < first.row || last.column < first.column) return undefined
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }
}

export function rangeText(range: CellRange): string {
  const first = `${columnLetters(range.firstColumn)}${range.firstRow}`
  const last = `${columnLetters(range.lastColumn)}${range.lastRow}`
  return first === last ? first : `${first}:${last}`
}
