import { dayOfSerial, paddedPlaces, showsDay } from './number-format.ts'
import { plainDecimal } from './number-text.ts'
import type { SheetCell } from './sheet-table.ts'

export interface NumberCell {
  readonly column: number
  readonly stored: string
  readonly format: string | undefined
  readonly from1904: boolean
}

/**
 * A number as its format shows it: days as YYYY-MM-DD, formats of zeros with their zeros, all else as a plain decimal.
 */
export function numberCell({ column, stored, format, from1904 }: NumberCell): SheetCell {
  const cell = { column, type: 'number', stored } as const
  const decimal = plainDecimal(stored) ?? stored
  if (format === undefined) return { ...cell, text: decimal }
  const day = showsDay(format) ? dayOfSerial(stored, from1904) : undefined
  if (day !== undefined) return { ...cell, format, day, text: day }
  const places = paddedPlaces(format)
  return { ...cell, format, text: places === undefined ? decimal : padded(decimal, places) }
}

function padded(decimal: string, places: number): string {
  return /^\d+$/.test(decimal) ? decimal.padStart(places, '0') : decimal
}
