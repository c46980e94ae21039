import { type Exact, exact, fromInteger, multiply, subtract, sum, toText, add } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, type More, more } from '../clause.ts'
import { asCounts } from '../fact-guards.ts'
import { own } from '../own.ts'
import { bounded, isPositive, nearestStep, optional, type RuleContext, type Scorer, scored } from './scorer.ts'

/** For each part `each` per occurrence up to its cap, together up to `cap`. It stands beside the base, not in it. */
export function compileBonusPool(rule: Extract<Rule, { kind: 'bonusPool' }>, context: RuleContext): Scorer {
  const parts = Object.entries(rule.parts).map(([name, part]) => ({
    name,
    each: exact(part.each),
    cap: exact(part.cap),
  }))
  const cap = optional(rule.cap)
  const pointsOf = (part: (typeof parts)[number], count: number) =>
    bounded(multiply(part.each, fromInteger(count)), { cap: part.cap })

  return (fact) => {
    const counts = asCounts(fact)
    if (context.missing === 'pending' && Object.values(counts).includes(null)) return { kind: 'missing', more: null }
    const named = parts
      .map((part) => ({ part, count: own(counts, part.name) ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ part, count }) => ({ part, count, ...pointsOf(part, count) }))
    const together = sum(named.map(({ points }) => points))
    const { points, cap: cut } = bounded(together, { cap })
    const hint = cut === null ? nextOccurrence(counts, together) : null
    if (named.length === 0) return scored(points, clause('noBonus'), { more: hint })
    const told = named.map(({ part, count, points: earned }) => `${part.name} ${count} → ${toText(earned)}`).join('、')
    return scored(points, clause('bonusPool', { parts: told }), { cap: cut ?? partCap(named, together), more: hint })
  }

  function partCap(named: readonly { part: (typeof parts)[number]; count: number }[], together: Exact) {
    const uncut = sum(named.map(({ part, count }) => multiply(part.each, fromInteger(count))))
    return isPositive(subtract(uncut, together))
      ? { by: 'partCap' as const, from: toText(uncut), to: toText(together) }
      : null
  }

  /** The first part, in the order of the scheme, where one more gains something. */
  function nextOccurrence(counts: Readonly<Record<string, number | null>>, together: Exact): More | null {
    for (const part of parts) {
      const count = own(counts, part.name) ?? 0
      const current = pointsOf(part, count)
      if (current.cap !== null) continue
      const rest = subtract(together, current.points)
      const at = (steps: number) => bounded(add(rest, pointsOf(part, count + steps).points), { cap }).points
      const step = nearestStep(context, { now: together, first: 1, at })
      if (step !== undefined) return more('moreOfPart', { part: part.name, count: `${step.steps}`, gain: step.gain })
    }
    return null
  }
}
