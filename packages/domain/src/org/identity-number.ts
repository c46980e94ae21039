import { PlainDate } from '../kernel/index.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** The birth date within a resident identity number of 15 or 18 places; undefined where it is no day. */
export function birthOfIdentityNumber(idNumber: string): PlainDate | undefined {
  const digits = idNumber.length === 15 ? `19${idNumber.slice(6, 12)}` : idNumber.slice(6, 14)
  const read = PlainDate.safeParse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`)
  return read.success ? read.data : undefined
}

/** The last place of a number of 18, worked out from the first 17 (GB 11643). */
export function identityCheckDigit(idNumber: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(idNumber.charAt(index), 10), 0)
  return CHECKS.charAt(sum % 11)
}

/** Judged by length, birth date and check digit, never by region. */
export function isIdentityNumber(text: string): boolean {
  if (/^\d{15}$/.test(text)) return birthOfIdentityNumber(text) !== undefined
  if (!/^\d{17}[\dX]$/.test(text)) return false
  return birthOfIdentityNumber(text) !== undefined && identityCheckDigit(text) === text.at(-1)
}

/** What may be shown of it: the first three and the last two places. */
export function maskIdentityNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}${'*'.repeat(idNumber.length - 5)}${idNumber.slice(-2)}`
}
