import type { Budget } from '../budget.ts'
import { parseAddress, parseRange } from '../cell-address.ts'
import { LIMITS } from '../limits.ts'
import { numberCell } from '../number-cell.ts'
import { isStoredNumber } from '../number-text.ts'
import { damaged, tooLarge } from '../refused.ts'
import { openGrid } from '../rows-of-cells.ts'
import type { CellRange, SheetCell, SheetRow } from '../sheet-table.ts'
import { pointsOutside } from './outside-reference.ts'
import { type Attributes, parseXml } from './parse-xml.ts'
import { openRichText, unescapeControls } from './shared-strings.ts'

export interface WorksheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly (string | undefined)[]
  readonly from1904: boolean
  readonly outsideNames: ReadonlySet<string>
  readonly budget: Budget
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: { text: string; readonly sharedIndex: string | undefined } | undefined
}

/** The cells of one worksheet part. Formulas are recognised and not run; their stored value is what is shown. */
export function readWorksheet(
  part: Uint8Array,
  context: WorksheetContext,
): { readonly rows: readonly SheetRow[]; readonly merges: readonly CellRange[] } {
  const grid = openGrid()
  const merges: CellRange[] = []
  const sharedOutside = new Map<string, boolean>()
  const inline = openRichText()
  let row = 0
  let column = -1
  let cell: OpenCell | undefined
  let reading: 'value' | 'formula' | 'inline' | undefined
  parseXml(part, {
    open(name, attributes) {
      if (reading === 'inline') inline.open(name)
      if (name === 'row') {
        row = rowNumber(attributes['r'], row)
        column = -1
      } else if (name === 'c') {
        cell = openCell(attributes, row, column + 1)
        column = cell.column
      } else if (name === 'v') reading = 'value'
      else if (name === 'f' && cell !== undefined) {
        cell.formula = { text: '', sharedIndex: attributes['t'] === 'shared' ? attributes['si'] : undefined }
        reading = 'formula'
      } else if (name === 'is') {
        inline.start()
        reading = 'inline'
      } else if (name === 'mergeCell') merges.push(mergeRange(attributes['ref'], merges.length))
    },
    text(text) {
      if (cell === undefined) return
      if (reading === 'value') cell.value += text
      else if (reading === 'formula' && cell.formula !== undefined) cell.formula.text += text
      else if (reading === 'inline') inline.text(text)
    },
    close(name) {
      if (reading === 'inline') inline.close(name)
      if (name === 'is' && cell !== undefined) cell.value = inline.result()
      if (name === 'v' || name === 'f' || name === 'is') reading = undefined
      if (name !== 'c' || cell === undefined) return
      const finished = finish(cell, context, sharedOutside)
      if (finished !== undefined) {
        context.budget.take(finished)
        grid.put(cell.row, finished)
      }
      cell = undefined
    },
  })
  return { rows: grid.rows(), merges }
}

function rowNumber(text: string | undefined, previous: number): number {
  const row = text === undefined ? previous + 1 : Number.parseInt(text, 10)
  if (!Number.isInteger(row) || row < 1 || row > LIMITS.row) throw damaged('row number')
  return row
}

/** Cells may leave out their address: then they follow one another. */
function openCell(attributes: Attributes, row: number, next: number): OpenCell {
  const address = attributes['r'] === undefined ? { row, column: next } : parseAddress(attributes['r'])
  if (address === undefined || address.row < 1 || address.column >= LIMITS.column) throw damaged('cell address')
  const style = Number.parseInt(attributes['s'] ?? '0', 10)
  return { ...address, type: attributes['t'] ?? 'n', style, value: '', formula: undefined }
}

function mergeRange(text: string | undefined, count: number): CellRange {
  if (count >= LIMITS.merges) throw tooLarge('merged ranges')
  const range = parseRange(text ?? '')
  if (range === undefined) throw damaged('merged range')
  return range
}

function finish(cell: OpenCell, context: WorksheetContext, sharedOutside: Map<string, boolean>): SheetCell | undefined {
  const shown = show(cell, context)
  const formula = formulaKind(cell, context, sharedOutside)
  if (formula === undefined) return shown.text === '' ? undefined : shown
  return { ...shown, formula }
}

function show(cell: OpenCell, context: WorksheetContext): SheetCell {
  const { column, value } = cell
  switch (cell.type) {
    case 's':
      return { column, type: 'text', text: sharedString(value, context.strings) }
    case 'inlineStr':
      return { column, type: 'text', text: value }
    case 'str':
      return { column, type: 'text', text: unescapeControls(value) }
    case 'b':
      return { column, type: 'boolean', text: value === '' ? '' : value.trim() === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { column, type: 'error', text: value }
    default: {
      const stored = value.trim()
      if (!isStoredNumber(stored)) return { column, type: 'text', text: value }
      return numberCell({ column, stored, format: context.formats[cell.style], from1904: context.from1904 })
    }
  }
}

function sharedString(value: string, strings: readonly string[]): string {
  if (value.trim() === '') return ''
  const text = /^\s*\d{1,9}\s*$/.test(value) ? strings[Number.parseInt(value, 10)] : undefined
  if (text === undefined) throw damaged('number of a shared string')
  return text
}

function formulaKind(cell: OpenCell, context: WorksheetContext, sharedOutside: Map<string, boolean>) {
  if (cell.formula === undefined) return undefined
  const { text, sharedIndex } = cell.formula
  const outside =
    text === '' ? (sharedOutside.get(sharedIndex ?? '') ?? false) : pointsOutside(text, context.outsideNames)
  if (sharedIndex !== undefined && text !== '') sharedOutside.set(sharedIndex, outside)
  return outside ? 'otherWorkbook' : 'own'
}
