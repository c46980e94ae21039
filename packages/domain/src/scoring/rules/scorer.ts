import { compare, type Exact, exact, max, min, multiply, roundTo, subtract, toText, ZERO } from '../../kernel/index.ts'
import type { MissingPolicy } from '../../scheme/index.ts'
import type { Cap, Clause, More } from '../clause.ts'
import type { Cohort } from '../cohort.ts'
import type { FactValue } from '../fact.ts'

/**
 * What a rule says about one fact.
 *
 * - `points`: the points before the item's rounding; `full` where less than the item's full mark was counted (parts)
 * - `empty`: a ratio without a base, which the item's `emptyRatio` decides
 * - `missing`: an element without which nothing can be said is missing; the item's `missing` decides
 * - `condition`: a gate or a veto, which gives no points
 */
export type RuleOutcome =
  | Scored
  | { readonly kind: 'empty' | 'missing'; readonly more: More | null }
  | { readonly kind: 'notCounted' | 'pending' | 'scaleOwn'; readonly clause: Clause; readonly more: More | null }
  | { readonly kind: 'condition'; readonly holds: boolean; readonly clause: Clause; readonly more: More | null }

export interface Scored {
  readonly kind: 'points'
  readonly points: Exact
  readonly full: Exact | null
  readonly clause: Clause
  readonly cap: Cap | null
  readonly more: More | null
  readonly parts: readonly PartScore[] | null
}

/** One part of a two-part item. `points` is null when the part is not counted. */
export interface PartScore {
  readonly id: string
  readonly name: string
  readonly full: string
  readonly points: string | null
  readonly clause: Clause
  readonly cap: Cap | null
  readonly fact: FactValue | null
  readonly parts: readonly PartScore[] | null
}

/** What a rule is compiled for: the full mark of one segment, and the item's rounding, so that hints tell true gains. */
export interface RuleContext {
  readonly full: Exact
  readonly settle: (points: Exact) => Exact
  readonly emptyRatio: EmptyRatio
  /** Also for an element that is missing inside a list: only `pending` makes the whole item wait for it. */
  readonly missing: MissingPolicy
  /** A gate or a veto: without a datum it is decided by `admit` and `findVetoes`, and gives no points either way. */
  readonly condition?: 'gate' | 'veto'
}

export type EmptyRatio = 'notCounted' | 'zero' | 'full' | 'pending'

/** The cohort of one leaf of the rule: `path` is [] for the item itself, the part ids for a nested part. */
export type CohortAt = (path: readonly string[]) => Cohort

/** One rule, compiled: its constants are read once, and the same fact always gives the same outcome. */
export type Scorer = (fact: FactValue, cohortAt: CohortAt) => RuleOutcome

const HUNDREDTH = exact('0.01')
export const HUNDRED = exact('100')

export function scored(
  points: Exact,
  clause: Clause,
  rest: Partial<Omit<Scored, 'kind' | 'points' | 'clause'>> = {},
): Scored {
  return {
    kind: 'points',
    points,
    clause,
    full: rest.full ?? null,
    cap: rest.cap ?? null,
    more: rest.more ?? null,
    parts: rest.parts ?? null,
  }
}

/** The points within their bounds, and which bound cut them. Where the bounds cross, the cap has the last word. */
export function bounded(
  points: Exact,
  bounds: { floor?: Exact | undefined; cap?: Exact | undefined },
): { points: Exact; cap: Cap | null } {
  const raised = bounds.floor === undefined ? points : max(points, bounds.floor)
  const held = bounds.cap === undefined ? raised : min(raised, bounds.cap)
  if (held === points) return { points, cap: null }
  return { points: held, cap: { by: held === raised ? 'floor' : 'cap', from: toText(points), to: toText(held) } }
}

export function optional(text: string | undefined): Exact | undefined {
  return text === undefined ? undefined : exact(text)
}

/** The gain after rounding as text, or undefined where nothing is gained. */
export function gain(context: RuleContext, now: Exact, then: Exact): string | undefined {
  const difference = subtract(context.settle(then), context.settle(now))
  return isPositive(difference) ? toText(difference) : undefined
}

/** How many steps ahead a hint looks before it says nothing. */
const HORIZON = 100

/** The smallest number of steps from `first` on that gains anything after rounding. */
export function nearestStep(
  context: RuleContext,
  search: { now: Exact; first: number; last?: number; at: (steps: number) => Exact },
): { steps: number; gain: string } | undefined {
  const last = Math.min(search.last ?? Number.POSITIVE_INFINITY, search.first + HORIZON)
  for (let steps = search.first; steps <= last; steps++) {
    const gained = gain(context, search.now, search.at(steps))
    if (gained !== undefined) return { steps, gain: gained }
  }
  return undefined
}

export function isPositive(value: Exact): boolean {
  return compare(value, ZERO) > 0
}

/** A ratio as a percentage for people: two decimals. */
export function percentText(share: Exact): string {
  return toText(roundTo(multiply(share, HUNDRED), HUNDREDTH, 'halfUp'))
}

/** A number for people: as it is where it ends soon, else two decimals. */
export function shown(value: Exact): string {
  const text = toText(value)
  return text.includes('/') || text.length > 9 ? toText(roundTo(value, HUNDREDTH, 'halfUp')) : text
}
