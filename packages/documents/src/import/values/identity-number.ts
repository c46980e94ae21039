import { PlainDate } from '@jianjia/domain/kernel'
import { bad, type CellInput, good, type Judgement } from './judgement.ts'
import { hasFullWidth } from './plain-text.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** A resident identity number, judged by length, birth date and check digit (GB 11643), never by its region. */
export function identityNumber(input: CellInput): Judgement {
  const warnings = hasFullWidth(input.cell.text) ? (['fullwidthNormalised'] as const) : []
  const text = input.plain.replaceAll(/[\s'-]/g, '').toUpperCase()
  if (lostPrecision(input, text)) return bad(input, 'idPrecisionLost', ...warnings)
  if (text.length === 15) return old(input, text, warnings)
  if (text.length !== 18) return bad(input, 'idLength', ...warnings)
  if (!/^\d{17}[\dX]$/.test(text)) return bad(input, 'idChecksum', ...warnings)
  const birth = birthOf(text)
  if (birth === undefined || (input.today !== undefined && birth > input.today))
    return bad(input, 'idBirthMismatch', ...warnings)
  return checkDigit(text) === text.at(-1) ? good(text, ...warnings) : bad(input, 'idChecksum', ...warnings)
}

/** A masked one stands for the number that is kept already. */
export const MASKED_NUMBER = /^\d{3}\*{10,13}[\dX]{2}$/

/** An identity number, or one that an export of ours has masked. */
export function keptNumber(input: CellInput): Judgement {
  return MASKED_NUMBER.test(input.plain) ? good(input.plain) : identityNumber(input)
}

/** The birth date within a well-formed number; undefined where it is no day. */
export function birthOf(idNumber: string): string | undefined {
  const digits = idNumber.length === 15 ? `19${idNumber.slice(6, 12)}` : idNumber.slice(6, 14)
  const read = PlainDate.safeParse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`)
  return read.success ? read.data : undefined
}

export function checkDigit(idNumber: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(idNumber.charAt(index), 10), 0)
  return CHECKS.charAt(sum % 11)
}

/** A spreadsheet keeps 15 places of a number; the rest of an identity number typed as one is gone. */
function lostPrecision({ cell }: CellInput, text: string): boolean {
  if (cell.type === 'number') return /^\d{16,}$/.test(text) || /E/i.test(text)
  if (/^\d(?:\.\d+)?E\+?\d{2}$/.test(text)) return true
  return /^\d{15}000$/.test(text) && checkDigit(text) !== '0'
}

function old(input: CellInput, text: string, warnings: readonly 'fullwidthNormalised'[]): Judgement {
  if (!/^\d{15}$/.test(text)) return bad(input, 'idLength', ...warnings)
  if (birthOf(text) === undefined) return bad(input, 'idBirthMismatch', ...warnings)
  return good(text, ...warnings, 'id15Digits')
}
