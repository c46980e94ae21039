import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  floor,
  fromInteger,
  isZero,
  max,
  multiply,
  negate,
  subtract,
  toText,
  ZERO,
} from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, type More, more } from '../clause.ts'
import type { FactValue } from '../fact.ts'
import { asRatio } from '../fact-guards.ts'
import { gain, HUNDRED, percentText, type RuleContext, type RuleOutcome, type Scorer, scored, shown } from './scorer.ts'

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>

/** A ratio with a base: the two sides, and the share they make. */
export interface Share {
  readonly numerator: Exact
  readonly denominator: Exact
  readonly share: Exact
  /** Both sides are counts, so a hint counts in whole things. */
  readonly whole: boolean
}

/** Reads the two sides, and answers for the rule where one is missing or the base is empty. */
export function withShare(fact: FactValue, score: (share: Share) => RuleOutcome): RuleOutcome {
  const [over, under] = asRatio(fact)
  if (over === null || under === null) return { kind: 'missing', more: null }
  const numerator = quantityOf(over)
  const denominator = quantityOf(under)
  if (isZero(denominator)) return { kind: 'empty', more: null }
  const whole = typeof over === 'number' && typeof under === 'number'
  return score({ numerator, denominator, share: divide(numerator, denominator), whole })
}

/** Full mark when the ratio reaches `minPct`, else nothing. */
export function compileRatioThreshold(rule: RuleOf<'ratioThreshold'>, context: RuleContext): Scorer {
  const line = divide(exact(rule.minPct), HUNDRED)
  const values = { min: toText(exact(rule.minPct)), full: toText(context.full) }
  return (fact) =>
    withShare(fact, (share) => {
      const pct = percentText(share.share)
      if (compare(share.share, line) >= 0) return scored(context.full, clause('thresholdReached', { ...values, pct }))
      const hint = hintTo(share, line, gain(context, ZERO, context.full))
      return scored(ZERO, clause('thresholdMissed', { ...values, pct }), { more: hint })
    })
}

/** The points of the highest tier reached, else `below`. The order of the tiers in the scheme says nothing. */
export function compileRatioTiers(rule: RuleOf<'ratioTiers'>, context: RuleContext): Scorer {
  const tiers = rule.tiers
    .map(([minPct, points]) => ({ minPct, line: divide(exact(minPct), HUNDRED), points: exact(points) }))
    .sort((a, b) => compare(b.line, a.line) || compare(b.points, a.points))
  const below = exact(rule.below)
  const reachedAt = (share: Exact) => tiers.findIndex((tier) => compare(share, tier.line) >= 0)

  /** The next tier up that gains anything; whole things may overshoot it, and then the tier that is reached counts. */
  function hintFor(share: Share, index: number, points: Exact): More | null {
    const higher = tiers.slice(0, index === -1 ? tiers.length : index).toReversed()
    const next = higher.find((tier) => gain(context, points, tier.points) !== undefined)
    if (next === undefined) return null
    const reached = tiers[reachedAt(shareAfter(share, next.line))] ?? next
    return hintTo(share, next.line, gain(context, points, reached.points))
  }

  return (fact) =>
    withShare(fact, (share) => {
      const index = reachedAt(share.share)
      const reached = tiers[index]
      const points = reached?.points ?? below
      const min = toText(exact((reached ?? tiers.at(-1))?.minPct ?? '0'))
      const values = { pct: percentText(share.share), min, points: toText(points) }
      const code = reached === undefined ? 'belowTiers' : 'tier'
      return scored(points, clause(code, values), { more: hintFor(share, index, points) })
    })
}

function hintTo(share: Share, line: Exact, gained: string | undefined): More | null {
  if (gained === undefined) return null
  const count = shown(stepsTo(share, line))
  return more('raiseNumerator', { count, pct: percentText(line), gain: gained })
}

/** How much the numerator must grow to reach the line: whole things where things are counted. */
function stepsTo({ numerator, denominator, whole }: Share, line: Exact): Exact {
  const distance = max(subtract(multiply(line, denominator), numerator), ZERO)
  return whole ? fromInteger(-floor(negate(distance))) : distance
}

function shareAfter(share: Share, line: Exact): Exact {
  return divide(add(share.numerator, stepsTo(share, line)), share.denominator)
}

function quantityOf(side: number | string): Exact {
  return typeof side === 'number' ? fromInteger(side) : exact(side)
}
