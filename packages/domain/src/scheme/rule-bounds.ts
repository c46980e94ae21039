import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  max,
  min,
  multiply,
  subtract,
  sum,
  ZERO,
} from '../kernel/index.ts'
import type { Rule } from './rule.ts'

const HUNDRED = exact('100')

/**
 * The most points that any fact can earn under a rule with this full mark, a ratio taken as at most 100 %. Undefined where
 * there is no bound (no cap), or where it depends on the units below.
 */
export function greatestPoints(rule: Rule, full: Exact): Exact | undefined {
  switch (rule.kind) {
    case 'allOrNothing':
    case 'deductPerOccurrence':
    case 'deductConditions':
    case 'shareOfLeader':
    case 'distanceFromMean':
    case 'lateness':
      return full
    case 'minimumCount':
      return rule.above === undefined || isZero(exact(rule.above.each)) ? full : add(full, exact(rule.above.cap))
    case 'pointsPerOccurrence':
      return openOrCapped([rule.each], rule.cap)
    case 'awardMatrix':
      return openOrCapped(Object.values(rule.matrix).flat(), rule.cap)
    case 'ratioThreshold':
      return compare(exact(rule.minPct), HUNDRED) > 0 ? ZERO : full
    case 'ratioTiers':
      return highest([
        rule.below,
        ...rule.tiers.filter(([pct]) => compare(exact(pct), HUNDRED) <= 0).map(([, points]) => points),
      ])
    case 'ratioLinear':
      return greatestLinear(rule, full)
    case 'gradedLevels': {
      const top = highest(Object.values(rule.levels))
      return rule.as === 'share' ? multiply(top, full) : top
    }
    case 'range':
      return exact(rule.max)
    case 'judged':
      return rule.max === undefined ? full : exact(rule.max)
    case 'rankPoints':
      return highest(rule.byRank)
    case 'voteShare':
      return multiply(highest(Object.values(rule.weights)), full)
    case 'childAverage':
      return undefined
    case 'targetCompletion':
      if (rule.overEach === undefined || isZero(exact(rule.overEach))) return full
      return rule.overCap === undefined ? undefined : add(full, exact(rule.overCap))
    case 'gate':
    case 'veto':
      return ZERO
    case 'bonusPool': {
      const caps = Object.values(rule.parts).map((part) => (isZero(exact(part.each)) ? ZERO : exact(part.cap)))
      return rule.cap === undefined ? sum(caps) : min(sum(caps), exact(rule.cap))
    }
    case 'parts': {
      const each = rule.parts.map((part) => greatestPoints(part.rule, exact(part.points)))
      return each.includes(undefined) ? undefined : sum(each.filter((points) => points !== undefined))
    }
  }
}

function openOrCapped(gains: readonly string[], cap: string | undefined): Exact | undefined {
  if (isZero(highest(gains))) return ZERO
  return cap === undefined ? undefined : exact(cap)
}

function greatestLinear(rule: Extract<Rule, { kind: 'ratioLinear' }>, full: Exact): Exact {
  const cap = rule.cap === undefined ? undefined : exact(rule.cap)
  const floor = exact(rule.floor ?? '0')
  const best = rule.baselinePct === undefined ? full : atHundred(rule, full, exact(rule.baselinePct))
  const capped = cap === undefined ? best : min(best, cap)
  return max(capped, floor)
}

function atHundred(rule: Extract<Rule, { kind: 'ratioLinear' }>, full: Exact, baseline: Exact): Exact {
  const steps = divide(subtract(HUNDRED, baseline), exact(rule.stepPct ?? '1'))
  const each = compare(steps, ZERO) >= 0 ? (rule.up ?? '0') : (rule.down ?? '0')
  return add(full, multiply(steps, exact(each)))
}

function highest(values: readonly string[]): Exact {
  return values.map((value) => exact(value)).reduce((a, b) => max(a, b), ZERO)
}
