import { exact, toText } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, more } from '../clause.ts'
import { asText } from '../fact-guards.ts'
import { boundsOf } from '../fact-range.ts'
import { gain, type RuleContext, type Scorer, scored } from './scorer.ts'

/** The points are what a person chose between the bounds (`range`, `judged`). */
export function compileChosen(rule: Extract<Rule, { kind: 'range' | 'judged' }>, context: RuleContext): Scorer {
  const { min, max } = boundsOf(rule, context.full)
  return (fact) => {
    const points = exact(asText(fact))
    const gained = gain(context, points, max)
    return scored(points, clause('chosen', { points: toText(points), min: toText(min), max: toText(max) }), {
      more: gained === undefined ? null : more('higherMark', { gain: gained }),
    })
  }
}
