import { bad, type CellInput, good, type Judgement } from './judgement.ts'
import { hasFullWidth } from './plain-text.ts'

/** Landline numbers without the 0 of their area code: 10 and 2x have 8 digits behind them, three-digit codes 7 or 8. */
const WITHOUT_ZERO = /^(?:10\d{8}|2\d{9}|[3-9]\d{9,10})$/

/** 11 digits beginning with 1. Which prefixes are in use is the operators' affair and changes. */
export function mobileNumber(input: CellInput): Judgement {
  const { cell, plain, untyped } = input
  const warnings = hasFullWidth(cell.text) ? (['fullwidthNormalised'] as const) : []
  const digits = plain.replaceAll(/[\s'-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(digits)) return good(digits, ...warnings)
  const lost = (cell.type === 'number' || untyped) && WITHOUT_ZERO.test(digits)
  return bad(input, lost ? 'phoneLeadingZeroLost' : 'mobileLength', ...warnings)
}
