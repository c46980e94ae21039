import { compare, type Exact, exact, fromInteger, multiply, subtract, sum, toText, ZERO } from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { type Clause, clause, type More, more } from '../clause.ts'
import { asCount, asTexts } from '../fact-guards.ts'
import { bounded, gain, nearestStep, type RuleContext, type Scorer, scored } from './scorer.ts'

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>

/** Full mark less `each` per occurrence, never below `floor`. */
export function compileDeductPerOccurrence(rule: RuleOf<'deductPerOccurrence'>, context: RuleContext): Scorer {
  const each = exact(rule.each)
  const floor = exact(rule.floor)
  const at = (count: number) => bounded(subtract(context.full, multiply(each, fromInteger(count))), { floor })
  return (fact) => {
    const count = asCount(fact)
    const { points, cap } = at(count)
    const step = nearestStep(context, { now: points, first: 1, last: count, at: (less) => at(count - less).points })
    return scored(points, occurrenceClause(count, each, context), {
      cap,
      more: step === undefined ? null : more('fewerOccurrences', { count: `${step.steps}`, gain: step.gain }),
    })
  }
}

function occurrenceClause(count: number, each: Exact, context: RuleContext): Clause {
  const full = toText(context.full)
  if (count === 0) return clause('noOccurrence', { full })
  const deducted = toText(multiply(each, fromInteger(count)))
  return clause('deducted', { count: `${count}`, each: toText(each), deducted, full })
}

/**
 * Full mark less the points of each condition found, never below `floor`. A condition either holds or not: naming it
 * twice deducts once. A null in the list is a condition that nobody has looked at.
 */
export function compileDeductConditions(rule: RuleOf<'deductConditions'>, context: RuleContext): Scorer {
  const conditions = new Map(Object.entries(rule.conditions).map(([text, points]) => [text, exact(points)]))
  const floor = exact(rule.floor)
  const full = toText(context.full)
  const after = (found: readonly Exact[]) => bounded(subtract(context.full, sum(found)), { floor })
  return (fact) => {
    const listed = asTexts(fact)
    if (context.missing === 'pending' && listed.includes(null)) return { kind: 'missing', more: null }
    const names = [...conditions.keys()].filter((text) => listed.includes(text))
    const found = names.map((text) => conditions.get(text) ?? ZERO)
    const { points, cap } = after(found)
    if (names.length === 0) return scored(points, clause('noCondition', { full }))
    const values = { conditions: names.join('、'), deducted: toText(sum(found)), full }
    return scored(points, clause('conditions', values), { cap, more: fewestToClear(names, points) })
  }

  /** Clears the dearest conditions first until something is gained. */
  function fewestToClear(names: readonly string[], now: Exact): More | null {
    const dearest = names.toSorted((a, b) => compare(conditions.get(b) ?? ZERO, conditions.get(a) ?? ZERO))
    for (let cleared = 1; cleared <= dearest.length; cleared++) {
      const rest = dearest.slice(cleared).map((text) => conditions.get(text) ?? ZERO)
      const gained = gain(context, now, after(rest).points)
      if (gained !== undefined)
        return more('clearConditions', { conditions: dearest.slice(0, cleared).join('、'), gain: gained })
    }
    return null
  }
}

/** Full mark less `perDay` for each day late, at most `maxDeduction`, never below nothing. */
export function compileLateness(rule: RuleOf<'lateness'>, context: RuleContext): Scorer {
  const perDay = exact(rule.perDay)
  const maxDeduction = exact(rule.maxDeduction)
  const at = (days: number) => {
    const deduction = bounded(multiply(perDay, fromInteger(days)), { cap: maxDeduction })
    const rest = bounded(subtract(context.full, deduction.points), { floor: ZERO })
    return { points: rest.points, deduction }
  }
  return (fact) => {
    const days = asCount(fact)
    const { points, deduction } = at(days)
    if (days === 0) return scored(points, clause('onTime', { full: toText(context.full) }))
    const step = nearestStep(context, { now: points, first: 1, last: days, at: (less) => at(days - less).points })
    const values = { days: `${days}`, each: toText(perDay), deducted: toText(deduction.points) }
    return scored(points, clause('late', values), {
      cap: deduction.cap === null ? null : { ...deduction.cap, by: 'maxDeduction' },
      more: step === undefined ? null : more('fewerDays', { count: `${step.steps}`, gain: step.gain }),
    })
  }
}
