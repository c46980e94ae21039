import { z } from 'zod'
import { Decimal } from '../decimal.ts'
import { Rule, RULE_KINDS } from '../rule.ts'

const Points = Decimal.nullable()
const ByType = z.record(z.string(), Points).optional()

const ReadItem = z.strictObject({
  name: z.string(),
  points: Points,
  pointsByType: ByType,
  ruleKind: z.enum(RULE_KINDS).exclude(['parts']),
  ruleText: z.string(),
  cell: z.string(),
  rule: Rule.nullable(),
  row: z.int(),
})
export type ReadItem = z.infer<typeof ReadItem>

/** Where a sheet disagrees with itself, with the words for it. */
const ReadWarning = z.strictObject({
  code: z.string(),
  cell: z.string(),
  printed: z.string().optional(),
  sum: z.string().optional(),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
})
export type ReadWarning = z.infer<typeof ReadWarning>

/** What a scoring sheet says before anybody has confirmed it: the form in which a screen gets it. */
export const SheetReading = z.strictObject({
  fileName: z.string(),
  sheet: z.string().nullable(),
  title: z.string().nullable(),
  total: Points,
  baseTotal: Points,
  categories: z.array(
    z.strictObject({
      name: z.string(),
      points: Points,
      pointsByType: ByType,
      cell: z.string(),
      items: z.array(ReadItem),
    }),
  ),
  bonus: z.strictObject({ cap: Points, itemCap: Decimal.optional(), items: z.array(ReadItem) }).nullable(),
  gates: z.array(z.string()),
  vetoes: z.array(z.string()),
  levels: z.array(z.strictObject({ name: z.string(), min: Decimal })),
  warnings: z.array(ReadWarning),
})
export type SheetReading = z.infer<typeof SheetReading>
