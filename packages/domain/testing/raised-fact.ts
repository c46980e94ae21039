import { add, clamp, type Exact, exact, ONE, toText } from '../src/kernel/index.ts'
import type { Rule } from '../src/scheme/index.ts'

/** The fact with one more of what the rule rewards; undefined where it is missing, at its most, or the rule has no "more". */
export function raised(rule: Rule, fact: unknown, full: string): unknown {
  if (fact === null || fact === undefined) return undefined
  switch (rule.kind) {
    case 'allOrNothing':
      return true
    case 'minimumCount':
    case 'pointsPerOccurrence':
      return typeof fact === 'number' ? fact + 1 : undefined
    case 'ratioThreshold':
    case 'ratioTiers':
    case 'ratioLinear':
      return Array.isArray(fact) ? raisedRatio(fact) : undefined
    case 'range':
      return raisedWithin(fact, rule.min, rule.max)
    case 'judged':
      return raisedWithin(fact, rule.min ?? '0', rule.max ?? full)
    case 'rankPoints':
    case 'shareOfLeader':
    case 'targetCompletion':
      return toText(add(numberOf(fact), ONE))
    case 'childAverage':
      return Array.isArray(fact) ? raisedFirst(fact) : undefined
    case 'bonusPool': {
      const [name] = Object.keys(rule.parts)
      const counts = Object.fromEntries(Object.entries(fact))
      return name === undefined || counts[name] === null
        ? undefined
        : { ...counts, [name]: Number(counts[name] ?? 0) + 1 }
    }
    case 'gradedLevels': {
      const best = Object.entries(rule.levels).sort(([, a], [, b]) => Number(b) - Number(a))[0]
      return best?.[0]
    }
    case 'deductPerOccurrence':
    case 'deductConditions':
    case 'awardMatrix':
    case 'distanceFromMean':
    case 'voteShare':
    case 'lateness':
    case 'gate':
    case 'veto':
    case 'parts':
      return undefined
  }
}

function raisedRatio(fact: readonly unknown[]): unknown {
  const [over, under] = fact
  if (over === null || under === null) return undefined
  return [typeof over === 'number' ? over + 1 : toText(add(numberOf(over), ONE)), under]
}

function raisedWithin(fact: unknown, min: string, max: string): string {
  return toText(clamp(add(numberOf(fact), ONE), exact(min), exact(max)))
}

/** One more point for the first child that has any. */
function raisedFirst(children: readonly unknown[]): unknown {
  const at = children.findIndex((child) => typeof child === 'string' && child !== 'exempt')
  return at === -1
    ? undefined
    : children.map((child, index) => (index === at ? toText(add(numberOf(child), ONE)) : child))
}

function numberOf(value: unknown): Exact {
  return exact(typeof value === 'number' || typeof value === 'string' ? `${value}` : '0')
}
