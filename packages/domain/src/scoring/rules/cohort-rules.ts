import {
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  max,
  multiply,
  ONE,
  subtract,
  toText,
  ZERO,
} from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, type More, more } from '../clause.ts'
import { type Cohort, rankIn } from '../cohort.ts'
import { asExact } from '../fact-guards.ts'
import { bounded, gain, type RuleContext, type Scorer, scored, shown } from './scorer.ts'

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>

/** `byRank[rank - 1]`, highest number first; equal numbers share the higher rank's points; beyond the list nothing. */
export function compileRankPoints(rule: RuleOf<'rankPoints'>, context: RuleContext): Scorer {
  const byRank = rule.byRank.map((points) => exact(points))
  const pointsAt = (rank: number) => byRank[rank - 1] ?? ZERO

  /** Whoever equals the unit in a place has its rank. Looks from the nearest paid place up to the first that gains. */
  function nextPlace(cohort: Cohort, value: Exact): More | null {
    const mine = rankIn(cohort, value)
    for (let place = Math.min(mine - 1, byRank.length); place > 0; place--) {
      const target = cohort.values[place - 1]
      if (target === undefined) continue
      const rank = rankIn(cohort, target)
      const gained = gain(context, pointsAt(mine), pointsAt(rank))
      if (gained !== undefined)
        return more('overtake', { count: shown(subtract(target, value)), rank: `${rank}`, gain: gained })
    }
    return null
  }

  return (fact, cohortAt) => {
    const value = asExact(fact)
    const cohort = cohortAt([])
    const rank = rankIn(cohort, value)
    const points = pointsAt(rank)
    const values = { value: shown(value), cohort: `${cohort.size}`, rank: `${rank}`, points: toText(points) }
    const code = rank > byRank.length ? 'rankBeyond' : 'rank'
    return scored(points, clause(code, values), { more: nextPlace(cohort, value) })
  }
}

/** The leader has the full mark, the others their share of the leader's number. All at nothing: a ratio without base. */
export function compileShareOfLeader(context: RuleContext): Scorer {
  return (fact, cohortAt) => {
    const value = asExact(fact)
    const cohort = cohortAt([])
    const leader = cohort.values[0] ?? value
    if (isZero(leader)) return { kind: 'empty', more: null }
    const points = multiply(context.full, divide(value, leader))
    const values = { value: shown(value), cohort: `${cohort.size}`, leader: shown(leader), full: toText(context.full) }
    if (compare(value, leader) === 0) return scored(points, clause('leader', values))
    const gained = gain(context, points, context.full)
    return scored(points, clause('shareOfLeader', values), {
      more: gained === undefined ? null : more('reachLeader', { count: shown(subtract(leader, value)), gain: gained }),
    })
  }
}

/** Full mark less `perPoint` for each 1 of distance from the mean of the units; `onlyBelow`: only units below it lose. */
export function compileDistanceFromMean(rule: RuleOf<'distanceFromMean'>, context: RuleContext): Scorer {
  const perPoint = exact(rule.perPoint)
  const floor = exact(rule.floor)
  const after = (distance: Exact) => bounded(subtract(context.full, multiply(perPoint, distance)), { floor })
  return (fact, cohortAt) => {
    const value = asExact(fact)
    const mean = cohortAt([]).mean ?? value
    const below = subtract(mean, value)
    const distance = max(below, rule.onlyBelow ? ZERO : subtract(value, mean))
    const { points, cap } = after(distance)
    const values = {
      value: shown(value),
      mean: shown(mean),
      distance: shown(distance),
      full: toText(context.full),
      each: toText(perPoint),
    }
    if (isZero(distance)) return scored(points, clause('atMean', values))
    return scored(points, clause('fromMean', values), { cap, more: closer(points, distance) })
  }

  function closer(now: Exact, distance: Exact): More | null {
    const step = compare(distance, ONE) > 0 ? ONE : distance
    const one = gain(context, now, after(subtract(distance, step)).points)
    const way =
      one === undefined ? { distance, gain: gain(context, now, after(ZERO).points) } : { distance: step, gain: one }
    return way.gain === undefined ? null : more('closerToMean', { distance: shown(way.distance), gain: way.gain })
  }
}
