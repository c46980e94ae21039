import { add, type Exact, exact, fromInteger, multiply, ratio, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { type Cap, clause, type More, more } from '../clause.ts'
import { asCount } from '../fact-guards.ts'
import { bounded, nearestStep, optional, type RuleContext, type Scorer, scored } from './scorer.ts'

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>

/** `min` reached gives the full mark; below it nothing or the share; `above` adds for each one more, up to its cap. */
export function compileMinimumCount(rule: RuleOf<'minimumCount'>, context: RuleContext): Scorer {
  const above = rule.above === undefined ? null : { each: exact(rule.above.each), cap: exact(rule.above.cap) }
  const values = { min: `${rule.min}`, full: toText(context.full) }

  function extraOf(count: number): { points: Exact; cap: Cap | null } {
    if (above === null || count <= rule.min) return { points: ZERO, cap: null }
    return bounded(multiply(above.each, fromInteger(count - rule.min)), { cap: above.cap })
  }

  function pointsOf(count: number): Exact {
    if (count >= rule.min) return add(context.full, extraOf(count).points)
    return rule.below === 'proportional' ? multiply(context.full, ratio(count, rule.min)) : ZERO
  }

  return (fact) => {
    const count = asCount(fact)
    const points = pointsOf(count)
    const first = count < rule.min && rule.below === '0' ? rule.min - count : 1
    const hint =
      extraOf(count).cap === null ? nextOccurrence(context, points, { first, at: (n) => pointsOf(count + n) }) : null
    if (count < rule.min) {
      const code = rule.below === 'proportional' ? 'minimumShare' : 'minimumMissed'
      return scored(points, clause(code, { ...values, count: `${count}` }), { more: hint })
    }
    const extra = extraOf(count)
    const code = toText(extra.points) === '0' ? 'minimumReached' : 'minimumExceeded'
    return scored(points, clause(code, { ...values, count: `${count}`, extra: toText(extra.points) }), {
      cap: extra.cap === null ? null : { ...extra.cap, by: 'aboveCap' },
      more: hint,
    })
  }
}

/** `each` per occurrence, up to `cap`; without a cap the item may exceed its full mark. */
export function compilePointsPerOccurrence(rule: RuleOf<'pointsPerOccurrence'>, context: RuleContext): Scorer {
  const each = exact(rule.each)
  const cap = optional(rule.cap)
  const at = (count: number) => bounded(multiply(each, fromInteger(count)), { cap })
  return (fact) => {
    const count = asCount(fact)
    const result = at(count)
    const hint =
      result.cap === null ? nextOccurrence(context, result.points, { first: 1, at: (n) => at(count + n).points }) : null
    return scored(result.points, clause('perOccurrence', { count: `${count}`, each: toText(each) }), {
      cap: result.cap,
      more: hint,
    })
  }
}

function nextOccurrence(
  context: RuleContext,
  now: Exact,
  search: { first: number; at: (more: number) => Exact },
): More | null {
  const step = nearestStep(context, { now, ...search })
  return step === undefined ? null : more('moreOccurrences', { count: `${step.steps}`, gain: step.gain })
}
