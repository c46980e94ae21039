import type { Rule } from '../scheme/index.ts'
import type { FactValue } from '../scoring/index.ts'

/**
 * Whether an answer is complete. A list that is empty is an answer ("none of these"); a pair, a vote or a two-part item
 * is complete when each of its places is filled.
 */
export function isAnswered(rule: Rule, value: FactValue | null): boolean {
  if (value === null) return false
  const places: ReadonlyMap<string, FactValue | null> = new Map(isObject(value) ? Object.entries(value) : [])
  switch (rule.kind) {
    case 'ratioThreshold':
    case 'ratioTiers':
    case 'ratioLinear':
      return Array.isArray(value) && value.every((side) => side !== null)
    case 'awardMatrix':
      return (
        Array.isArray(value) && value.every((award) => Array.isArray(award) && award.every((part) => part !== null))
      )
    case 'voteShare':
      return [...TURNOUT, ...Object.keys(rule.weights)].every((name) => (places.get(name) ?? null) !== null)
    case 'bonusPool':
      return Object.keys(rule.parts).every((name) => (places.get(name) ?? null) !== null)
    case 'parts':
      return rule.parts.every((part) => isAnswered(part.rule, places.get(part.id) ?? null))
    default:
      return true
  }
}

const TURNOUT = ['members', 'returned', 'valid'] as const

function isObject(value: FactValue): value is Extract<FactValue, Readonly<Record<string, FactValue | null>>> {
  return typeof value === 'object' && !Array.isArray(value)
}
