import type { Rule } from '../src/scheme/index.ts'
import { type Frac, frac, higher, less, lower, minus, over, plus, same, times, total } from './oracle-fraction.ts'

/** What the oracle says of one fact: points, or why there are none. */
export type Verdict =
  | { readonly points: Frac; readonly full?: Frac }
  | 'missing'
  | 'empty'
  | 'notCounted'
  | 'pending'
  | 'scaleOwn'
  | 'condition'

export interface OracleContext {
  readonly full: Frac
  readonly waits: boolean
  /** The numbers of the cohort for this leaf. */
  readonly cohort: (path: readonly string[]) => readonly Frac[]
}

const ZERO: Frac = [0n, 1n]
const HUNDRED: Frac = [100n, 1n]

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '')
const list = (fact: unknown): readonly unknown[] => (Array.isArray(fact) ? fact : [])
const record = (fact: unknown): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(fact ?? {}))
const number = (value: unknown): Frac => frac(typeof value === 'number' || typeof value === 'string' ? value : 0)
const capped = (value: Frac, cap: string | undefined): Frac => (cap === undefined ? value : lower(value, frac(cap)))

/** Points of one fact, straight from the words of the contract, one line of thought per kind. */
export function judge(rule: Rule, fact: unknown, context: OracleContext): Verdict {
  const { full } = context
  if (fact === null || fact === undefined)
    return rule.kind === 'gate' || rule.kind === 'veto' ? (context.waits ? 'pending' : 'condition') : 'missing'
  switch (rule.kind) {
    case 'allOrNothing':
      return { points: fact === true ? full : ZERO }
    case 'deductPerOccurrence':
      return { points: higher(minus(full, times(frac(rule.each), number(fact))), frac(rule.floor)) }
    case 'deductConditions': {
      if (context.waits && list(fact).includes(null)) return 'missing'
      const found = Object.keys(rule.conditions).filter((name) => list(fact).includes(name))
      return {
        points: higher(minus(full, total(found.map((name) => frac(rule.conditions[name] ?? '0')))), frac(rule.floor)),
      }
    }
    case 'minimumCount': {
      const surplus = minus(number(fact), frac(rule.min))
      if (less(surplus, ZERO))
        return { points: rule.below === '0' ? ZERO : over(times(full, number(fact)), frac(rule.min)) }
      return {
        points:
          rule.above === undefined
            ? full
            : plus(full, lower(times(surplus, frac(rule.above.each)), frac(rule.above.cap))),
      }
    }
    case 'pointsPerOccurrence':
      return { points: capped(times(frac(rule.each), number(fact)), rule.cap) }
    case 'awardMatrix':
      return judgeAwards(rule, list(fact), context.waits)
    case 'ratioThreshold':
      return withPercent(fact, (percent) => (less(percent, frac(rule.minPct)) ? ZERO : full))
    case 'ratioTiers':
      return withPercent(fact, (percent) => {
        const reached = rule.tiers.filter(([minPct]) => !less(percent, frac(minPct)))
        const best = reached.reduce<readonly [string, string] | undefined>(
          (a, b) => (a === undefined || less(frac(a[0]), frac(b[0])) ? b : a),
          undefined,
        )
        return frac(best?.[1] ?? rule.below)
      })
    case 'ratioLinear':
      return withPercent(fact, (percent) => {
        if (rule.baselinePct === undefined)
          return capped(higher(over(times(full, percent), HUNDRED), frac(rule.floor ?? '0')), rule.cap)
        const steps = over(minus(percent, frac(rule.baselinePct)), frac(rule.stepPct ?? '1'))
        const each = less(steps, ZERO) ? (rule.down ?? '0') : (rule.up ?? '0')
        return capped(higher(plus(full, times(steps, frac(each))), frac(rule.floor ?? '0')), rule.cap)
      })
    case 'gradedLevels': {
      const value = frac(rule.levels[text(fact)] ?? '0')
      return { points: rule.as === 'share' ? times(value, full) : value }
    }
    case 'range':
    case 'judged':
      return { points: number(fact) }
    case 'rankPoints': {
      const ahead = context.cohort([]).filter((other) => less(number(fact), other)).length
      return { points: frac(rule.byRank[ahead] ?? '0') }
    }
    case 'shareOfLeader': {
      const leader = context.cohort([]).reduce(higher, number(fact))
      return same(leader, ZERO) ? 'empty' : { points: over(times(full, number(fact)), leader) }
    }
    case 'distanceFromMean': {
      const numbers = context.cohort([])
      const mean = numbers.length === 0 ? number(fact) : over(total(numbers), [BigInt(numbers.length), 1n])
      const away = minus(mean, number(fact))
      const distance = less(away, ZERO) ? (rule.onlyBelow ? ZERO : minus(ZERO, away)) : away
      return { points: higher(minus(full, times(distance, frac(rule.perPoint))), frac(rule.floor)) }
    }
    case 'voteShare': {
      const votes = record(fact)
      if (Object.values(votes).includes(null) || votes['valid'] === undefined) return 'missing'
      if (votes['valid'] === 0) return 'empty'
      const weighted = Object.entries(rule.weights).map(([option, weight]) =>
        times(frac(weight), number(votes[option])),
      )
      return { points: over(times(full, total(weighted)), number(votes['valid'])) }
    }
    case 'childAverage':
      return judgeChildren(rule, list(fact))
    case 'lateness':
      return {
        points: higher(minus(full, lower(times(frac(rule.perDay), number(fact)), frac(rule.maxDeduction))), ZERO),
      }
    case 'targetCompletion': {
      const surplus = minus(number(fact), frac(rule.target))
      if (less(surplus, ZERO)) return { points: over(times(full, number(fact)), frac(rule.target)) }
      return { points: plus(full, capped(times(surplus, frac(rule.overEach ?? '0')), rule.overCap)) }
    }
    case 'gate':
    case 'veto':
      return 'condition'
    case 'bonusPool': {
      const counts = record(fact)
      if (context.waits && Object.values(counts).includes(null)) return 'missing'
      const each = Object.entries(rule.parts).map(([name, part]) =>
        lower(times(frac(part.each), number(counts[name])), frac(part.cap)),
      )
      return { points: capped(total(each), rule.cap) }
    }
    case 'parts':
      return judgeParts(rule, record(fact), context)
  }
}

function withPercent(fact: unknown, score: (percent: Frac) => Frac): Verdict {
  const [numerator, denominator] = list(fact)
  if (numerator === null || denominator === null) return 'missing'
  if (same(number(denominator), ZERO)) return 'empty'
  return { points: score(over(times(number(numerator), HUNDRED), number(denominator))) }
}

function judgeAwards(
  rule: Extract<Rule, { kind: 'awardMatrix' }>,
  awards: readonly unknown[],
  waits: boolean,
): Verdict {
  const known = awards.map(list).filter((award) => award.length === 3 && award[2] !== null)
  if (waits && known.length < awards.length) return 'missing'
  const events = [...new Set(known.map(([event]) => event))]
  const best = events.map((event) =>
    known
      .filter((award) => award[0] === event)
      .map(([, level, place]) => frac(rule.matrix[text(level)]?.[Number(place) - 1] ?? '0'))
      .reduce(higher, ZERO),
  )
  return { points: capped(total(best), rule.cap) }
}

function judgeChildren(rule: Extract<Rule, { kind: 'childAverage' }>, children: readonly unknown[]): Verdict {
  const asked = children.filter((child) => child !== 'exempt')
  if (asked.includes(null) && rule.missingChild === 'pending') return 'pending'
  const counted = rule.missingChild === 'notCounted' ? asked.filter((child) => child !== null) : asked
  if (counted.length === 0) return rule.noChildren === 'zero' ? { points: ZERO } : rule.noChildren
  const mean = over(total(counted.map(number)), [BigInt(counted.length), 1n])
  return { points: times(mean, frac(rule.weight)) }
}

function judgeParts(
  rule: Extract<Rule, { kind: 'parts' }>,
  facts: Readonly<Record<string, unknown>>,
  context: OracleContext,
): Verdict {
  let points = ZERO
  let { full } = context
  let counted = 0
  for (const part of rule.parts) {
    const own = frac(part.points)
    const cohort = (path: readonly string[]) => context.cohort([part.id, ...path])
    const verdict = judge(part.rule, facts[part.id], { full: own, waits: part.missing === 'pending', cohort })
    const settled = verdict === 'missing' ? (part.missing === 'zero' ? { points: ZERO } : part.missing) : verdict
    if (settled === 'pending') return 'pending'
    if (typeof settled === 'string') full = minus(full, own)
    else {
      points = plus(points, settled.points)
      counted++
    }
  }
  return counted === 0 ? 'notCounted' : { points, full }
}
