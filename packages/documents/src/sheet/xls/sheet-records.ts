import type { Budget } from '../budget.ts'
import { LIMITS } from '../limits.ts'
import { numberCell } from '../number-cell.ts'
import { damaged, tooLarge } from '../refused.ts'
import { openGrid } from '../rows-of-cells.ts'
import type { CellRange, SheetCell, SheetRow } from '../sheet-table.ts'
import { type BiffRecord, openReader, RECORD } from './biff-stream.ts'
import { readText } from './biff-text.ts'
import { sheetReferences } from './formula-tokens.ts'
import type { WorkbookGlobals } from './workbook-globals.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** The cells between a sheet's begin and end records. Formulas show their stored value and are not run. */
export function readSheetRecords(
  records: readonly BiffRecord[],
  globals: WorkbookGlobals,
  budget: Budget,
): { readonly rows: readonly SheetRow[]; readonly merges: readonly CellRange[] } {
  const grid = openGrid()
  const merges: CellRange[] = []
  function put(row: number, cell: SheetCell): void {
    if (cell.text === '' && cell.formula === undefined) return
    budget.take(cell)
    grid.put(row + 1, cell)
  }
  function number(column: number, style: number, value: number): SheetCell {
    return numberCell({ column, stored: `${value}`, format: globals.formats[style], from1904: globals.from1904 })
  }
  for (const [index, record] of records.entries()) {
    const reader = openReader([record.data])
    switch (record.id) {
      case RECORD.labelShared: {
        const [row, column] = [reader.u16(), reader.u16()]
        reader.u16()
        const text = globals.strings[reader.u32()]
        if (text === undefined) throw damaged('number of a shared string')
        put(row, { column, type: 'text', text })
        break
      }
      case RECORD.label:
      case RECORD.richString: {
        const [row, column] = [reader.u16(), reader.u16()]
        reader.u16()
        put(row, { column, type: 'text', text: readText(reader, reader.u16(), globals.coding) })
        break
      }
      case RECORD.number: {
        const [row, column, style] = [reader.u16(), reader.u16(), reader.u16()]
        put(row, number(column, style, reader.f64()))
        break
      }
      case RECORD.rk: {
        const [row, column, style] = [reader.u16(), reader.u16(), reader.u16()]
        put(row, number(column, style, decodeRk(reader.u32())))
        break
      }
      case RECORD.multipleRk: {
        const [row, first] = [reader.u16(), reader.u16()]
        const count = Math.floor((record.data.length - 6) / 6)
        for (let step = 0; step < count; step += 1) put(row, number(first + step, reader.u16(), decodeRk(reader.u32())))
        break
      }
      case RECORD.booleanOrError: {
        const [row, column] = [reader.u16(), reader.u16()]
        reader.u16()
        const code = reader.u8()
        put(row, reader.u8() === 1 ? errorCell(column, code) : booleanCell(column, code))
        break
      }
      case RECORD.formula: {
        const [row, column, style] = [reader.u16(), reader.u16(), reader.u16()]
        const result = reader.bytes(8)
        reader.bytes(6)
        const tokens = reader.bytes(reader.u16())
        const shown =
          result[6] === 0xff && result[7] === 0xff
            ? specialResult(column, result, () => followingText(records, index, globals))
            : number(column, style, openReader([result]).f64())
        put(row, { ...shown, formula: formulaKind([tokens, sharedTokens(records, index)], globals) })
        break
      }
      case RECORD.mergedCells: {
        const count = reader.u16()
        if (merges.length + count > LIMITS.merges) throw tooLarge('merged ranges')
        for (let step = 0; step < count; step += 1) {
          const [firstRow, lastRow] = [reader.u16() + 1, reader.u16() + 1]
          merges.push({ firstRow, lastRow, firstColumn: reader.u16(), lastColumn: reader.u16() })
        }
        break
      }
      default:
        break
    }
  }
  return { rows: grid.rows(), merges }
}

/** A number in 30 bits: a whole number or the upper bits of a binary one, perhaps in hundredths. */
function decodeRk(rk: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, (rk & 0xfffffffc) >>> 0, true)
  const value = (rk & 2) === 0 ? view.getFloat64(0, true) : (rk | 0) >> 2
  return (rk & 1) === 0 ? value : value / 100
}

function errorCell(column: number, code: number): SheetCell {
  return { column, type: 'error', text: ERRORS[code] ?? '#N/A' }
}

function booleanCell(column: number, code: number): SheetCell {
  return { column, type: 'boolean', text: code === 0 ? 'FALSE' : 'TRUE' }
}

function specialResult(column: number, result: Uint8Array, text: () => string): SheetCell {
  const [kind = 3, , code = 0] = result
  if (kind === 0) return { column, type: 'text', text: text() }
  if (kind === 1) return booleanCell(column, code)
  return kind === 2 ? errorCell(column, code) : { column, type: 'text', text: '' }
}

/** A text result stands in a record of its own, right behind the formula or behind the shared formula it belongs to. */
function followingText(records: readonly BiffRecord[], index: number, globals: WorkbookGlobals): string {
  const next = records[index + 1]?.id === RECORD.sharedFormula ? records[index + 2] : records[index + 1]
  if (next?.id !== RECORD.string) return ''
  const reader = openReader([next.data])
  return readText(reader, reader.u16(), globals.coding)
}

function sharedTokens(records: readonly BiffRecord[], index: number): Uint8Array {
  const next = records[index + 1]
  return next?.id === RECORD.sharedFormula ? next.data.subarray(10) : new Uint8Array()
}

function formulaKind(tokens: readonly Uint8Array[], globals: WorkbookGlobals): 'own' | 'otherWorkbook' {
  const outside = tokens.flatMap(sheetReferences).some((reference) => globals.outside.has(reference))
  return outside ? 'otherWorkbook' : 'own'
}
