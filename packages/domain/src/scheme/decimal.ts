import { z } from 'zod'
import { compare, exact, toText, ZERO } from '../kernel/index.ts'

/**
 * A number of points, a share or a percentage as text: "6", "0.5", "-1". No exponent, no sign "+", no blanks.
 * What is read is kept without trailing zeros ("6.0" becomes "6", "-0" becomes "0"), so equal numbers have equal text
 * and equal hashes.
 */
export const Decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/)
  .overwrite(withoutTrailingZeros)
  .brand('Decimal')
export type Decimal = z.infer<typeof Decimal>

/** A decimal that may not be negative. */
export const Amount = Decimal.refine((text) => !text.startsWith('-'))

/** A decimal above zero: steps, targets and whatever a number is divided by. */
export const PositiveAmount = Decimal.refine((text) => /^-?[\d.]+$/.test(text) && compare(exact(text), ZERO) > 0)

/** A share of one, "0.3" for 30 %. */
export const Share = Amount.refine((text) => /^[\d.]+$/.test(text) && compare(exact(text), exact('1')) <= 0)

/** A decimal of a text that is known to be one (presets, fixtures). Throws on anything else: that is a bug of the caller. */
export function decimal(text: string): Decimal {
  return Decimal.parse(text)
}

function withoutTrailingZeros(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? toText(exact(text)) : text
}
