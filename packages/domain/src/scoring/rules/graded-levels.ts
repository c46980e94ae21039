import { compare, type Exact, exact, multiply, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { type Clause, clause, type More, more } from '../clause.ts'
import { asText } from '../fact-guards.ts'
import { gain, percentText, type RuleContext, type Scorer, scored } from './scorer.ts'

/** The points of the named level, or its share of the full mark. */
export function compileGradedLevels(rule: Extract<Rule, { kind: 'gradedLevels' }>, context: RuleContext): Scorer {
  const levels = new Map(
    Object.entries(rule.levels).map(([name, value]) => [
      name,
      rule.as === 'share' ? multiply(context.full, exact(value)) : exact(value),
    ]),
  )
  const ascending = [...levels].sort(([, a], [, b]) => compare(a, b))

  function clauseOf(level: string, points: Exact): Clause {
    if (rule.as === 'points') return clause('grade', { level, points: toText(points) })
    const share = exact(rule.levels[level] ?? '0')
    return clause('gradeShare', { level, full: toText(context.full), pct: percentText(share) })
  }

  function nextBetter(points: Exact): More | null {
    for (const [level, value] of ascending) {
      const gained = gain(context, points, value)
      if (gained !== undefined) return more('betterGrade', { level, gain: gained })
    }
    return null
  }

  return (fact) => {
    const level = asText(fact)
    const points = levels.get(level) ?? ZERO
    return scored(points, clauseOf(level, points), { more: nextBetter(points) })
  }
}
