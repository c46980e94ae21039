import { z } from 'zod'
import { Amount, Decimal, PositiveAmount, Share } from './decimal.ts'
import { Criterion, Rounding } from './criterion.ts'

const text = z.string().min(1).max(200)

/** A group of criteria with its printed full mark, which the linter compares with the sum of its items. */
export const Category = z.strictObject({ id: z.string().min(1).max(80), name: text, points: Amount.optional() })
export type Category = z.infer<typeof Category>

/** How several marks become one: their mean, their median, or the mean after dropping the highest and the lowest. */
export const Combine = z.union([
  z.enum(['mean', 'median']),
  z.strictObject({ dropHigh: z.int().min(0), dropLow: z.int().min(0), minReviews: z.int().min(1) }),
])
export type Combine = z.infer<typeof Combine>

/** One voice in the mark: self, reviewers, peers … with its weight and how several marks of it combine. */
export const Rater = z.strictObject({
  id: text,
  weight: Amount,
  combine: Combine,
  missing: z.enum(['zero', 'notCounted']),
})
export type Rater = z.infer<typeof Rater>

/** A level (等级) and the conditions that must all hold for it. The first that holds, from the top, is given. */
export const Level = z.strictObject({
  name: text,
  min: Decimal,
  /** Every category must reach this percentage of its full mark (单项线). */
  eachCategoryMinPct: Amount.optional(),
  /** The vote of the members must reach this percentage of valid votes (民主测评线); the item carries the vote. */
  vote: z.strictObject({ item: text, minPct: Amount }).optional(),
})
export type Level = z.infer<typeof Level>

/** What happens when equal scores stand on both sides of the line. It is declared, never improvised. */
export const TiesPolicy = z.enum(['excludeTied', 'includeTied', 'sharePlace', 'tiebreak'])
export type TiesPolicy = z.infer<typeof TiesPolicy>

export const Quota = z.strictObject({
  level: text,
  /** A share of one: "0.3" is 30 % of the participating units. Exactly one of `share` and `count` is given. */
  share: Share.optional(),
  count: z.int().min(0).optional(),
  base: z.literal('participating'),
  round: z.literal('floor'),
  ties: TiesPolicy.optional(),
  /** Under `tiebreak`: the items that decide, in order; what is still tied after them stays out together. */
  chain: z.array(text).optional(),
  /** The quota of one segment only; a scheme may hold one quota per level and segment. */
  segment: text.optional(),
})
export type Quota = z.infer<typeof Quota>

export const Prerequisite = z.strictObject({ level: text, fact: text, min: Decimal })
export type Prerequisite = z.infer<typeof Prerequisite>

/** How the marks of the assigned reviewers become one 考评 mark, and when their spread asks for one more reviewer. */
export const Review = z.strictObject({
  combine: Combine,
  minReviews: z.int().min(1).max(20),
  /** A spread of an item above this share of its full mark, in percent, calls for an agreed value with a reason. */
  maxSpreadPct: Amount.optional(),
})
export type Review = z.infer<typeof Review>

/** A scoring scheme (考核细则), in the exchange format `jianjia.scheme/1` with the project's further fields. */
export const Scheme = z.strictObject({
  format: z.literal('jianjia.scheme/1'),
  name: text.optional(),
  categories: z.array(Category).optional(),
  items: z.array(Criterion).max(1000),
  raters: z.array(Rater).optional(),
  bonus: z.strictObject({ cap: Amount.optional() }).optional(),
  rescaleTo: PositiveAmount.optional(),
  penalties: z.array(z.strictObject({ kind: z.literal('lateness'), perDay: Amount, max: Amount })).optional(),
  totalRounding: Rounding.nullable(),
  rankBy: z.enum(['total', 'percent', 'final']),
  levels: z.array(Level),
  compare: z.enum(['afterRounding', 'beforeRounding']),
  quotas: z.array(Quota).optional(),
  prerequisites: z.array(Prerequisite).optional(),
  /** The printed total of the sheet, for the linter. */
  total: Amount.optional(),
  review: Review.optional(),
})
export type Scheme = z.infer<typeof Scheme>
