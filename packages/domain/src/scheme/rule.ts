import { z } from 'zod'
import { Amount, Decimal } from './decimal.ts'

/**
 * How facts become points: a closed grammar, total and terminating, never code. The kinds are those that districts
 * really write; names, parameters and facts are the forms of the exchange format `jianjia.scheme/1`.
 *
 * A `parts` rule nests: an item of two (or more) parts, each with its own points and rule ("100 % joined: 2 points;
 * yearly return on time: 2 points").
 */
const count = z.int().min(0).max(1_000_000)
const name = z.string().min(1).max(200)

export const AllOrNothing = z.strictObject({ kind: z.literal('allOrNothing') })
export const DeductPerOccurrence = z.strictObject({
  kind: z.literal('deductPerOccurrence'),
  each: Amount,
  floor: Decimal.default('0' as Decimal),
})
export const DeductConditions = z.strictObject({
  kind: z.literal('deductConditions'),
  conditions: z.record(name, Amount),
  floor: Decimal.default('0' as Decimal),
})
export const MinimumCount = z.strictObject({
  kind: z.literal('minimumCount'),
  min: count.min(1),
  below: z.enum(['0', 'proportional']),
  above: z.strictObject({ each: Amount, cap: Amount }).optional(),
})
export const PointsPerOccurrence = z.strictObject({
  kind: z.literal('pointsPerOccurrence'),
  each: Amount,
  cap: Amount.optional(),
})
export const AwardMatrix = z.strictObject({
  kind: z.literal('awardMatrix'),
  matrix: z.record(name, z.array(Amount).min(1)),
  sameEvent: z.literal('highest'),
  cap: Amount.optional(),
})
export const RatioThreshold = z.strictObject({ kind: z.literal('ratioThreshold'), minPct: Amount })
export const RatioTiers = z.strictObject({
  kind: z.literal('ratioTiers'),
  tiers: z.array(z.tuple([Amount, Amount])).min(1),
  below: Amount,
})
export const RatioLinear = z.strictObject({
  kind: z.literal('ratioLinear'),
  baselinePct: Amount.optional(),
  stepPct: Amount.optional(),
  up: Amount.optional(),
  down: Amount.optional(),
  cap: Amount.optional(),
  floor: Decimal.optional(),
})
export const GradedLevels = z.strictObject({
  kind: z.literal('gradedLevels'),
  levels: z.record(name, Amount),
  as: z.enum(['points', 'share']),
})
export const Range = z.strictObject({ kind: z.literal('range'), min: Decimal, max: Decimal })
export const Judged = z.strictObject({ kind: z.literal('judged'), min: Decimal.optional(), max: Decimal.optional() })
export const RankPoints = z.strictObject({
  kind: z.literal('rankPoints'),
  byRank: z.array(Amount).min(1),
  ties: z.literal('shareHigher'),
})
export const ShareOfLeader = z.strictObject({ kind: z.literal('shareOfLeader') })
export const DistanceFromMean = z.strictObject({
  kind: z.literal('distanceFromMean'),
  perPoint: Amount,
  onlyBelow: z.boolean(),
  floor: Decimal.default('0' as Decimal),
})
export const VoteShare = z.strictObject({
  kind: z.literal('voteShare'),
  weights: z.record(name, Amount),
  minParticipationPct: Amount.optional(),
})
export const ChildAverage = z.strictObject({
  kind: z.literal('childAverage'),
  weight: Amount,
  missingChild: z.enum(['zero', 'notCounted', 'pending']),
  exemptChild: z.literal('exclude'),
  noChildren: z.enum(['notCounted', 'zero', 'scaleOwn']),
})
export const Lateness = z.strictObject({ kind: z.literal('lateness'), perDay: Amount, maxDeduction: Amount })
export const TargetCompletion = z.strictObject({
  kind: z.literal('targetCompletion'),
  target: Amount,
  overEach: Amount.optional(),
  overCap: Amount.optional(),
})
export const Gate = z.strictObject({ kind: z.literal('gate'), effect: z.literal('notAdmitted') })
export const Veto = z.strictObject({
  kind: z.literal('veto'),
  effect: z.union([z.enum(['itemZero', 'noTopLevel', 'void']), z.strictObject({ level: name })]),
  /** Which item falls to zero under `itemZero`; the veto's own item where absent. */
  item: name.optional(),
})
export const BonusPool = z.strictObject({
  kind: z.literal('bonusPool'),
  cap: Amount.optional(),
  parts: z.record(name, z.strictObject({ each: Amount, cap: Amount })),
})

export interface RulePart {
  id: string
  name: string
  points: string
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
