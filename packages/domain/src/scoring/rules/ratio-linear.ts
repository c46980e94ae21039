import { add, compare, divide, type Exact, exact, multiply, ONE, subtract, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { type Clause, clause, type More, more } from '../clause.ts'
import { type Share, withShare } from './ratios.ts'
import {
  bounded,
  HUNDRED,
  isPositive,
  nearestStep,
  optional,
  percentText,
  type RuleContext,
  type Scorer,
  scored,
} from './scorer.ts'

/**
 * Without a baseline: ratio × full mark. With one: the full mark at `baselinePct`, `up` more per `stepPct` above it,
 * `down` less per `stepPct` below it, in proportion (half a step counts half). `floor` is nothing where it is not
 * declared: an item never costs the points of others by silence.
 */
export function compileRatioLinear(rule: Extract<Rule, { kind: 'ratioLinear' }>, context: RuleContext): Scorer {
  const baseline = optional(rule.baselinePct)
  const step = exact(rule.stepPct ?? '1')
  const up = exact(rule.up ?? '0')
  const down = exact(rule.down ?? '0')
  const bounds = { floor: exact(rule.floor ?? '0'), cap: optional(rule.cap) }

  function unbounded(share: Exact): Exact {
    if (baseline === undefined) return multiply(share, context.full)
    const distance = divide(subtract(multiply(share, HUNDRED), baseline), step)
    return add(context.full, multiply(distance, compare(distance, ZERO) >= 0 ? up : down))
  }

  function clauseOf(share: Exact): Clause {
    const pct = percentText(share)
    const full = toText(context.full)
    if (baseline === undefined) return clause('proportional', { pct, full })
    const values = { pct, full, baseline: toText(baseline), step: toText(step) }
    const side = compare(multiply(share, HUNDRED), baseline)
    if (side === 0) return clause('atBaseline', values)
    return side > 0
      ? clause('aboveBaseline', { ...values, each: toText(up) })
      : clause('belowBaseline', { ...values, each: toText(down) })
  }

  function hintFor(share: Share, now: Exact): More | null {
    const at = (steps: number) => add(share.numerator, multiply(ONE, exact(`${steps}`)))
    const found = nearestStep(context, {
      now,
      first: 1,
      at: (steps) => bounded(unbounded(divide(at(steps), share.denominator)), bounds).points,
    })
    if (found === undefined) return null
    const pct = percentText(divide(at(found.steps), share.denominator))
    return more('raiseNumerator', { count: `${found.steps}`, pct, gain: found.gain })
  }

  return (fact) =>
    withShare(fact, (share) => {
      const { points, cap } = bounded(unbounded(share.share), bounds)
      const open = cap?.by !== 'cap' && (baseline === undefined || isPositive(up) || isPositive(down))
      return scored(points, clauseOf(share.share), { cap, more: open ? hintFor(share, points) : null })
    })
}
