import { add, compare, divide, type Exact, exact, multiply, ONE, subtract, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, type More, more } from '../clause.ts'
import { asExact } from '../fact-guards.ts'
import { bounded, gain, optional, type RuleContext, type Scorer, scored, shown } from './scorer.ts'

/** Full mark × done ÷ target up to the target, then `overEach` for each 1 more in proportion, up to `overCap`. */
export function compileTargetCompletion(
  rule: Extract<Rule, { kind: 'targetCompletion' }>,
  context: RuleContext,
): Scorer {
  const target = exact(rule.target)
  const overEach = exact(rule.overEach ?? '0')
  const overCap = optional(rule.overCap)

  function extraOf(done: Exact) {
    return bounded(multiply(overEach, subtract(done, target)), { cap: overCap })
  }

  function hintFor(done: Exact, now: Exact): More | null {
    const missing = subtract(target, done)
    if (compare(missing, ZERO) > 0) {
      const gained = gain(context, now, context.full)
      return gained === undefined ? null : more('doMore', { count: shown(missing), gain: gained })
    }
    const gained = gain(context, now, add(context.full, extraOf(add(done, ONE)).points))
    return gained === undefined ? null : more('doMore', { count: '1', gain: gained })
  }

  return (fact) => {
    const done = asExact(fact)
    const values = { done: toText(done), target: toText(target), full: toText(context.full) }
    if (compare(done, target) < 0) {
      const points = multiply(context.full, divide(done, target))
      return scored(points, clause('targetShare', values), { more: hintFor(done, points) })
    }
    const extra = extraOf(done)
    const points = add(context.full, extra.points)
    const code = toText(extra.points) === '0' ? 'targetReached' : 'targetExceeded'
    return scored(points, clause(code, { ...values, extra: toText(extra.points) }), {
      cap: extra.cap === null ? null : { ...extra.cap, by: 'overCap' },
      more: hintFor(done, points),
    })
  }
}
