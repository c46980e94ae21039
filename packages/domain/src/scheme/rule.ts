import { z } from 'zod'
import { Amount, Decimal, PositiveAmount } from './decimal.ts'

/**
 * How facts become points: a closed grammar, total and terminating, never code. The kinds are those that districts
 * really write; names, parameters and facts are the forms of the exchange format `jianjia.scheme/1`.
 *
 * A `parts` rule nests: an item of two (or more) parts, each with its own points and rule ("100 % joined: 2 points;
 * yearly return on time: 2 points").
 *
 * "Full mark" below is the item's `points` (those of the unit's segment). Every number is a decimal text, every count,
 * day and place an integer. Percentages are written as percentages ("80"), shares as shares of one ("0.8").
 */
const count = z.int().min(0).max(1_000_000)
const name = z.string().min(1).max(200)

/** Fact: true or false. True gives the full mark, false gives nothing. */
export const AllOrNothing = z.strictObject({ kind: z.literal('allOrNothing') })

/** Fact: a count. Full mark less `each` per occurrence, never below `floor` (negative floor = may cost other points). */
export const DeductPerOccurrence = z.strictObject({
  kind: z.literal('deductPerOccurrence'),
  each: Amount,
  floor: Decimal.default('0' as Decimal),
})

/** Fact: the list of conditions found. Full mark less the points of each; their sum may exceed the full mark. */
export const DeductConditions = z.strictObject({
  kind: z.literal('deductConditions'),
  conditions: z.record(name, Amount),
  floor: Decimal.default('0' as Decimal),
})

/** Fact: a count. `min` reached gives the full mark; below it nothing or the share; `above` adds for each one more. */
export const MinimumCount = z.strictObject({
  kind: z.literal('minimumCount'),
  min: count.min(1),
  below: z.enum(['0', 'proportional']),
  above: z.strictObject({ each: Amount, cap: Amount }).optional(),
})

/** Fact: a count. `each` per occurrence, up to `cap`; without a cap the item may exceed its full mark. */
export const PointsPerOccurrence = z.strictObject({
  kind: z.literal('pointsPerOccurrence'),
  each: Amount,
  cap: Amount.optional(),
})

/**
 * Fact: awards as [event, level, place], places from 1. `matrix[level][place - 1]` points; of several awards of one
 * event only the highest counts; a place beyond the list gives nothing.
 */
export const AwardMatrix = z.strictObject({
  kind: z.literal('awardMatrix'),
  matrix: z.record(name, z.array(Amount).min(1).max(50)),
  sameEvent: z.literal('highest'),
  cap: Amount.optional(),
})

/** Fact: [numerator, denominator]. Full mark when the ratio reaches `minPct`, else nothing. */
export const RatioThreshold = z.strictObject({ kind: z.literal('ratioThreshold'), minPct: Amount })

/** Fact: [numerator, denominator]. The points of the highest tier [minPct, points] reached, else `below`. */
export const RatioTiers = z.strictObject({
  kind: z.literal('ratioTiers'),
  tiers: z
    .array(z.tuple([Amount, Amount]))
    .min(1)
    .max(50),
  below: Amount,
})

/**
 * Fact: [numerator, denominator]. Without a baseline: ratio × full mark. With one: the full mark at `baselinePct`, `up`
 * for each `stepPct` above it, `down` less for each below. `cap` and `floor` bound the points of the item.
 */
export const RatioLinear = z.strictObject({
  kind: z.literal('ratioLinear'),
  baselinePct: Amount.optional(),
  stepPct: PositiveAmount.optional(),
  up: Amount.optional(),
  down: Amount.optional(),
  cap: Amount.optional(),
  floor: Decimal.optional(),
})

/** Fact: the name of a level. Its points, or its share of the full mark ("0.8" = 80 %). */
export const GradedLevels = z.strictObject({
  kind: z.literal('gradedLevels'),
  levels: z.record(name, Amount),
  as: z.enum(['points', 'share']),
})

/** Fact: a decimal that a person chose between `min` and `max`; it is the points. A value outside is bad input. */
export const Range = z.strictObject({ kind: z.literal('range'), min: Decimal, max: Decimal })

/** Fact: a decimal that a person chose. Without `min` from 0, without `max` to the full mark. */
export const Judged = z.strictObject({ kind: z.literal('judged'), min: Decimal.optional(), max: Decimal.optional() })

/** Fact: a number compared in the cohort, highest first. `byRank[rank - 1]`; equal numbers share the higher rank's points. */
export const RankPoints = z.strictObject({
  kind: z.literal('rankPoints'),
  byRank: z.array(Amount).min(1).max(500),
  ties: z.literal('shareHigher'),
})

/** Fact: a number compared in the cohort. The leader has the full mark, the others their share of the leader's number. */
export const ShareOfLeader = z.strictObject({ kind: z.literal('shareOfLeader') })

/**
 * Fact: a number compared in the cohort. Full mark less `perPoint` for each 1 of distance from the mean of the units,
 * never below `floor`; with `onlyBelow` only units below the mean lose.
 */
export const DistanceFromMean = z.strictObject({
  kind: z.literal('distanceFromMean'),
  perPoint: Amount,
  onlyBelow: z.boolean(),
  floor: Decimal.default('0' as Decimal),
})

/**
 * Fact: {members, returned, valid, OPTION: votes}, integers. Full mark × (sum of votes × weight of the option) ÷ valid.
 * A weight is a share of one. Below `minParticipationPct` (returned ÷ members) the vote is reported.
 */
export const VoteShare = z.strictObject({
  kind: z.literal('voteShare'),
  weights: z.record(name, Amount),
  minParticipationPct: Amount.optional(),
})

/** Fact: the children's published totals, each a decimal, "exempt" or null. Their mean × `weight`. */
export const ChildAverage = z.strictObject({
  kind: z.literal('childAverage'),
  weight: Amount,
  missingChild: z.enum(['zero', 'notCounted', 'pending']),
  exemptChild: z.literal('exclude'),
  noChildren: z.enum(['notCounted', 'zero', 'scaleOwn']),
})

/** Fact: days late, 0 = on time. Full mark less `perDay` for each day, at most `maxDeduction`. */
export const Lateness = z.strictObject({ kind: z.literal('lateness'), perDay: Amount, maxDeduction: Amount })

/** Fact: a decimal done. Full mark × done ÷ target up to the target, then `overEach` for each 1 more, up to `overCap`. */
export const TargetCompletion = z.strictObject({
  kind: z.literal('targetCompletion'),
  target: PositiveAmount,
  overEach: Amount.optional(),
  overCap: Amount.optional(),
})

/** Fact: true = condition met. False keeps the unit out of ranks and levels. No points, so `points` is "0". */
export const Gate = z.strictObject({ kind: z.literal('gate'), effect: z.literal('notAdmitted') })

/**
 * Fact: true = it happened. Three strengths: an item falls to zero · a level is barred · the whole result is void. No points
 * of its own, so `points` is "0". A level that is named must be one of the scheme's levels.
 */
export const Veto = z.strictObject({
  kind: z.literal('veto'),
  effect: z.union([z.enum(['itemZero', 'noTopLevel', 'void']), z.strictObject({ level: name })]),
  /** Which item falls to zero under `itemZero`; the veto's own item where absent. */
  item: name.optional(),
})

/** Fact: {PART: count}. For each part `each` per occurrence up to its cap, together up to `cap`. */
export const BonusPool = z.strictObject({
  kind: z.literal('bonusPool'),
  cap: Amount.optional(),
  parts: z.record(name, z.strictObject({ each: Amount, cap: Amount })),
})

/** Fact of a `parts` rule: {PART ID: that part's fact}. The item has the sum of its parts. No gate, veto or bonus pool inside. */
/** One part of an item. Without its fact a part is worth nothing, leaves the item, or makes it wait, as it declares. */
export interface RulePart {
  id: string
  name: string
  points: Decimal
  rule: Rule
  missing: MissingPolicy
}

export interface PartsRule {
  kind: 'parts'
  parts: RulePart[]
}

/** What a missing fact means: no points · the item leaves numerator and full mark · the result waits. */
export const MissingPolicy = z.enum(['zero', 'notCounted', 'pending'])
export type MissingPolicy = z.infer<typeof MissingPolicy>

const SimpleRule = z.discriminatedUnion('kind', [
  AllOrNothing,
  DeductPerOccurrence,
  DeductConditions,
  MinimumCount,
  PointsPerOccurrence,
  AwardMatrix,
  RatioThreshold,
  RatioTiers,
  RatioLinear,
  GradedLevels,
  Range,
  Judged,
  RankPoints,
  ShareOfLeader,
  DistanceFromMean,
  VoteShare,
  ChildAverage,
  Lateness,
  TargetCompletion,
  Gate,
  Veto,
  BonusPool,
])
export type SimpleRule = z.infer<typeof SimpleRule>

const PartsRule: z.ZodType<PartsRule> = z.lazy(() =>
  z.strictObject({
    kind: z.literal('parts'),
    parts: z
      .array(z.strictObject({ id: name, name, points: Amount, rule: Rule, missing: MissingPolicy }))
      .min(1)
      .max(12),
  }),
)

export type Rule = SimpleRule | PartsRule
export const Rule: z.ZodType<Rule> = z.union([SimpleRule, PartsRule])

export type RuleKind = Rule['kind']

/** Every kind, in the order in which an editor offers them. */
export const RULE_KINDS = [
  'allOrNothing',
  'deductPerOccurrence',
  'deductConditions',
  'minimumCount',
  'pointsPerOccurrence',
  'awardMatrix',
  'ratioThreshold',
  'ratioTiers',
  'ratioLinear',
  'gradedLevels',
  'range',
  'judged',
  'rankPoints',
  'shareOfLeader',
  'distanceFromMean',
  'voteShare',
  'childAverage',
  'lateness',
  'targetCompletion',
  'gate',
  'veto',
  'bonusPool',
  'parts',
] as const satisfies readonly RuleKind[]
