import { checkDigit } from '../src/import/values/identity-number.ts'

/** An invented identity number of 18 characters with a right check digit. */
export function identityNumber(birth: string, sequence: number): string {
  const digits = `990101${birth.replaceAll('-', '')}${`${sequence}`.padStart(3, '0')}`
  return digits + checkDigit(digits)
}
