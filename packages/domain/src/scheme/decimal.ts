import { z } from 'zod'

/** A number of points, a share or a percentage as text: "6", "0.5", "-1". No exponent, no sign "+", no blanks. */
export const Decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/)
  .brand('Decimal')
export type Decimal = z.infer<typeof Decimal>

/** A decimal that may not be negative. */
export const Amount = Decimal.refine((text) => !text.startsWith('-') || /^-0(\.0+)?$/.test(text))
