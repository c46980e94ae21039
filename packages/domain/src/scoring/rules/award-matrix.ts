import { add, compare, type Exact, exact, sum, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, type More, more } from '../clause.ts'
import type { Award } from '../fact.ts'
import { asAwards } from '../fact-guards.ts'
import { bounded, gain, isPositive, optional, type RuleContext, type Scorer, scored } from './scorer.ts'

/**
 * `matrix[level][place - 1]` points per award; of several awards of one event the highest counts, once. A place beyond
 * the row gives nothing. An award without a place is missing.
 */
export function compileAwardMatrix(rule: Extract<Rule, { kind: 'awardMatrix' }>, context: RuleContext): Scorer {
  const matrix = new Map(Object.entries(rule.matrix).map(([level, row]) => [level, row.map((points) => exact(points))]))
  const cap = optional(rule.cap)
  const pointsOf = ([, level, place]: Award) => (place === null ? ZERO : (matrix.get(level)?.[place - 1] ?? ZERO))

  return (fact) => {
    const listed = asAwards(fact)
    const known = listed.filter((award) => award !== null && award[2] !== null)
    if (context.missing === 'pending' && known.length < listed.length) return { kind: 'missing', more: null }
    const best = highestByEvent(known.filter((award) => award !== null))
    const { points, cap: cut } = bounded(sum(best.map(pointsOf)), { cap })
    const hint = cut === null ? cheapestAward(points) : null
    if (best.length === 0) return scored(points, clause('noAward'), { more: hint })
    const awards = best.map((award) => `${award[0]}（${award[1]} ${award[2]}）${toText(pointsOf(award))}`).join('、')
    return scored(points, clause('awards', { awards }), { cap: cut, more: hint })
  }

  /** In the order of the events, so that the sentence does not depend on the order of the list. */
  function highestByEvent(awards: readonly Award[]): readonly Award[] {
    const byEvent = new Map<string, Award>()
    for (const award of awards) {
      const kept = byEvent.get(award[0])
      if (isPositive(pointsOf(award)) && (kept === undefined || outranks(award, kept))) byEvent.set(award[0], award)
    }
    return [...byEvent.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  }

  /** More points; at equal points the first by level and place, again so that the order of the list says nothing. */
  function outranks(award: Award, kept: Award): boolean {
    const order = compare(pointsOf(award), pointsOf(kept))
    return order > 0 || (order === 0 && JSON.stringify(award) < JSON.stringify(kept))
  }

  /** The award of a new event that gains least, which is the nearest to win. */
  function cheapestAward(now: Exact): More | null {
    let nearest: { level: string; place: number; points: Exact } | undefined
    for (const [level, row] of matrix)
      for (const [index, points] of row.entries())
        if (isPositive(points) && (nearest === undefined || compare(points, nearest.points) < 0))
          nearest = { level, place: index + 1, points }
    if (nearest === undefined) return null
    const gained = gain(context, now, bounded(add(now, nearest.points), { cap }).points)
    return gained === undefined
      ? null
      : more('award', { level: nearest.level, place: `${nearest.place}`, gain: gained })
  }
}
