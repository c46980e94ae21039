const STORED = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/
/** A spreadsheet computes in binary; what it shows as 0.3 it may store as 0.30000000000000004. */
const SIGNIFICANT = 15

/** True for the spellings of a number that spreadsheet files use: "12", "-0.5", "4.4E+17". */
export function isStoredNumber(text: string): boolean {
  return STORED.test(text) && /\d/.test(text)
}

/**
 * The stored number as a plain decimal without exponent and trailing zeros, with the 15 places that a spreadsheet
 * keeps. Undefined where the text is no number or has an exponent beyond 40.
 */
export function plainDecimal(stored: string): string | undefined {
  const match = STORED.exec(stored)
  if (match === null || !/\d/.test(stored)) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const shift = Number.parseInt(exponent, 10)
  if (Math.abs(shift) > 40) return undefined
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits === '') return '0'
  const scale = fraction.length - shift
  const rounded = roundDigits(digits, scale)
  const text = place(rounded.digits, rounded.scale)
  return sign === '-' && text !== '0' ? `-${text}` : text
}

function roundDigits(digits: string, scale: number): { readonly digits: string; readonly scale: number } {
  const excess = digits.length - SIGNIFICANT
  if (excess <= 0) return { digits, scale }
  const up = (digits.charAt(SIGNIFICANT) >= '5' ? 1n : 0n) + BigInt(digits.slice(0, SIGNIFICANT))
  return { digits: up.toString(), scale: scale - excess }
}

/** `digits` × 10^-scale. */
function place(digits: string, scale: number): string {
  if (scale <= 0) return digits + '0'.repeat(-scale)
  const padded = digits.padStart(scale + 1, '0')
  const whole = padded.slice(0, -scale)
  const fraction = padded.slice(-scale).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** The same decimal with its point moved `places` to the right: 1.2 by 4 is 12000. */
export function shiftDecimal(decimal: string, places: number): string {
  return plainDecimal(`${decimal}e${places}`) ?? decimal
}
