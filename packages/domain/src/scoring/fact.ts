import { z } from 'zod'
import { compare, exact, parseExact, ZERO } from '../kernel/index.ts'
import { Decimal, type RuleKind } from '../scheme/index.ts'

/**
 * What each rule kind is told about a unit, in the exchange form: counts, days, votes and places are JSON integers,
 * every other number is a decimal text. `null` inside a list is an element that is missing.
 */
const count = z.int().min(0).max(1_000_000_000)

/** A decimal text of the exchange format. */
const decimalText = z.string().refine((text) => Decimal.safeParse(text).success, { params: { fault: 'notADecimal' } })

/** A decimal text, or a reduced fraction "a/b" as our own results carry it where the decimal does not end. */
export const ExactText = z
  .string()
  .max(80)
  .refine((text) => parseExact(text) !== undefined, { params: { fault: 'notADecimal' } })

/** A number that units are compared by, or one side of a ratio: a count as an integer, an amount as a decimal text. */
const quantity = z.union([z.int(), ExactText])
const side = z.union([count, ExactText.refine(isNotNegative, { params: { fault: 'outOfRange' } })])
const ratioFact = z.tuple([side.nullable(), side.nullable()])
const amountText = decimalText.refine(isNotNegative, { params: { fault: 'outOfRange' } })

/** One award: [event, level, place], places from 1. */
export const Award = z.tuple([z.string().min(1), z.string().min(1), z.int().min(1).max(1000).nullable()])
export type Award = z.infer<typeof Award>

/** A vote: members, returned and valid papers, and the votes of each option. */
export const Votes = z.record(z.string().min(1), count.nullable())
export type Votes = z.infer<typeof Votes>

/** The fact of each simple kind. `parts` takes `{PART: that part's fact}` and is read part by part. */
export const FACTS = {
  allOrNothing: z.boolean(),
  deductPerOccurrence: count,
  deductConditions: z.array(z.string().min(1).nullable()),
  minimumCount: count,
  pointsPerOccurrence: count,
  awardMatrix: z.array(Award.nullable()),
  ratioThreshold: ratioFact,
  ratioTiers: ratioFact,
  ratioLinear: ratioFact,
  gradedLevels: z.string().min(1),
  range: decimalText,
  judged: decimalText,
  rankPoints: quantity,
  shareOfLeader: quantity,
  distanceFromMean: quantity,
  voteShare: Votes,
  childAverage: z.array(z.union([z.literal('exempt'), ExactText]).nullable()),
  lateness: count,
  targetCompletion: amountText,
  gate: z.boolean(),
  veto: z.boolean(),
  bonusPool: z.record(z.string().min(1), count.nullable()),
} as const satisfies Record<Exclude<RuleKind, 'parts'>, z.ZodType>

type SimpleFacts = { readonly [K in keyof typeof FACTS]: z.infer<(typeof FACTS)[K]> }

/** `{PART: fact}` of a two-part item; an absent or null part is missing. */
export interface PartFacts {
  readonly [part: string]: FactValue | null
}

/** The fact of a rule kind: `FactOf<'minimumCount'>` is a number. */
export type FactOf<K extends RuleKind> = K extends keyof SimpleFacts ? SimpleFacts[K] : PartFacts

export type FactValue = SimpleFacts[keyof SimpleFacts] | PartFacts

/**
 * A fact as it was stored after it had passed `readFact`: only its JSON shape is checked again. Whether it fits the rule
 * was decided when it came in, against the scheme that is frozen since.
 */
export const FactJson = z.custom<FactValue>((value) => isFactShape(value, 0))

function isFactShape(value: unknown, depth: number): boolean {
  if (typeof value === 'boolean' || typeof value === 'string' || Number.isSafeInteger(value)) return true
  if (typeof value !== 'object' || value === null || depth > 8) return false
  return Object.values(value).every((each) => each === null || isFactShape(each, depth + 1))
}

function isNotNegative(text: string): boolean {
  return parseExact(text) === undefined || compare(exact(text), ZERO) >= 0
}
