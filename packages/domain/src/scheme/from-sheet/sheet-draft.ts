import { z } from 'zod'
import { Amount, Decimal } from '../decimal.ts'
import { Rule } from '../rule.ts'

const name = z.string().trim().min(1).max(200)

/** A line of a scoring sheet as a person has confirmed it. */
export const SheetLine = z.strictObject({
  name: z.string().trim().min(1).max(300),
  /** The full mark, or one for each kind of unit; null where the sheet prints none and nobody has given one. */
  points: z.union([Amount, z.record(name, Amount)]).nullable(),
  rule: Rule,
  /** What the sheet says about its points. */
  standard: z.string().max(2000),
})
export type SheetLine = z.infer<typeof SheetLine>

/** A scoring sheet as a person has confirmed it, line by line: what a draft scheme is made of. */
export const SheetDraft = z.strictObject({
  /** The printed total without bonus. */
  total: Amount.nullable(),
  categories: z
    .array(
      z.strictObject({
        /** "" for lines that stand below no category. */
        name: z.string().trim().max(200),
        points: Amount.nullable(),
        lines: z.array(SheetLine).max(500),
      }),
    )
    .max(100),
  bonus: z.strictObject({ cap: Amount.nullable(), lines: z.array(SheetLine).max(200) }).nullable(),
  gates: z.array(z.string().trim().min(1).max(300)).max(100),
  vetoes: z.array(z.string().trim().min(1).max(300)).max(100),
  levels: z.array(z.strictObject({ name, min: Decimal })).max(20),
})
export type SheetDraft = z.infer<typeof SheetDraft>
