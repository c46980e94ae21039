import { add, divide, type Exact, exact, fromInteger, multiply, ONE, sum, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, more } from '../clause.ts'
import { asTexts } from '../fact-guards.ts'
import { gain, type RuleContext, type RuleOutcome, type Scorer, scored, shown } from './scorer.ts'

const NO_CHILDREN = {
  notCounted: { kind: 'notCounted', clause: clause('noChildrenNotCounted'), more: null },
  scaleOwn: { kind: 'scaleOwn', clause: clause('noChildrenScaled'), more: null },
  zero: scored(ZERO, clause('noChildrenZero')),
} as const satisfies Record<'notCounted' | 'scaleOwn' | 'zero', RuleOutcome>

/**
 * The mean of the children's totals × `weight`: each child counts once, however large. Exempt children leave the mean; a
 * child without a total is nothing, left out, or makes the item wait.
 */
export function compileChildAverage(rule: Extract<Rule, { kind: 'childAverage' }>, context: RuleContext): Scorer {
  const weight = exact(rule.weight)
  return (fact) => {
    const children = asTexts(fact).filter((child) => child !== 'exempt')
    const missing = children.filter((child) => child === null).length
    const outstanding = missing === 0 ? null : more('childrenOutstanding', { count: `${missing}` })
    if (missing > 0 && rule.missingChild === 'pending')
      return { kind: 'pending', clause: clause('childrenPending', { count: `${missing}` }), more: outstanding }
    const known = children.filter((child) => child !== null).map((total) => exact(total))
    const counted = rule.missingChild === 'zero' ? children.length : known.length
    if (counted === 0) return { ...NO_CHILDREN[rule.noChildren], more: outstanding }
    const mean = divide(sum(known), fromInteger(counted))
    const points = multiply(mean, weight)
    const values = { count: `${counted}`, mean: shown(mean), weight: toText(weight) }
    return scored(points, clause('children', values), { more: outstanding ?? higher(mean, points) })
  }

  function higher(mean: Exact, points: Exact) {
    const gained = gain(context, points, multiply(add(mean, ONE), weight))
    return gained === undefined ? null : more('higherChildren', { gain: gained })
  }
}
