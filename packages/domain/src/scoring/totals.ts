import {
  add,
  divide,
  type Exact,
  exact,
  fromInteger,
  isZero,
  multiply,
  roundTo,
  subtract,
  sum,
  toText,
  ZERO,
} from '../kernel/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { roundingOf } from './compile-scheme.ts'
import type { UnitInput } from './input.ts'
import { bounded, HUNDRED, optional } from './rules/scorer.ts'
import type { RaterNode, TotalsNode } from './tree.ts'
import type { ScoredItem } from './unit-items.ts'

export interface TotalsInput {
  readonly scheme: Scheme
  readonly items: readonly ScoredItem[]
  readonly raters: readonly RaterNode[]
  readonly extras: Extras
}

/** What a unit has outside its lines. */
export type Extras = Pick<UnitInput, 'bonus' | 'lateDays'>

/** The numbers by which a unit may be ranked. */
export interface Totals {
  readonly node: TotalsNode
  readonly total: Exact
  readonly final: Exact
  readonly percent: Exact | null
}

const HUNDREDTH = exact('0.01')

/**
 * From the items to the final total, in the fixed order: counted items and raters · scaled up for a unit without
 * children · rescaled · bonus with its cap · penalties · rounding. Gives undefined while any item waits.
 */
export function addUp(input: TotalsInput): Totals | undefined {
  const { scheme, items, raters, extras } = input
  if (items.some(({ node }) => node.final.state === 'pending')) return undefined
  const inBase = items.filter(({ node }) => node.role === 'base')
  const itemSum = sumOf(inBase)
  const raterSum = sum(raters.map(({ points }) => exact(points ?? '0')))
  const ratersFull = sum(raters.map((rater) => exact(rater.countedFull)))
  const own = add(sum(inBase.map(({ countedFull }) => countedFull)), ratersFull)
  const forChildren = sum(
    inBase.filter(({ node }) => node.final.state === 'scaleOwn').map(({ declaredFull }) => declaredFull),
  )

  const scaled = scaleOwn(add(itemSum, raterSum), own, forChildren)
  const rescaled = rescale(scaled.sum, scaled.full, optional(scheme.rescaleTo))
  const bonus = addBonus(input)
  const penalty = addPenalties(scheme, extras.lateDays ?? 0)
  const total = subtract(add(rescaled.base, bonus.points), penalty.points)
  const final = roundingOf(scheme.totalRounding)(total)
  const percent = isZero(scaled.full)
    ? null
    : roundTo(multiply(divide(total, scaled.full), HUNDRED), HUNDREDTH, 'halfUp')
  const node: TotalsNode = {
    items: toText(itemSum),
    raters: toText(raterSum),
    scaledOwn: scaled.node,
    rescaled: rescaled.node,
    base: toText(rescaled.base),
    bonusPools: toText(bonus.pools),
    bonusLines: extras.bonus ?? [],
    bonus: toText(bonus.points),
    bonusCap: bonus.cap,
    lateDays: extras.lateDays ?? 0,
    penalty: toText(penalty.points),
    penaltyCap: penalty.cap,
    total: toText(total),
    countedFull: toText(scaled.full),
    percent: percent === null ? null : toText(percent),
    final: toText(final),
  }
  return { node, total, final, percent }
}

/** The totals of a unit that is not scored or waits: nothing is known, so nothing is written. */
export function noTotals(extras: Extras): TotalsNode {
  return {
    items: null,
    raters: null,
    scaledOwn: null,
    rescaled: null,
    base: null,
    bonusPools: null,
    bonusLines: extras.bonus ?? [],
    bonus: null,
    bonusCap: null,
    lateDays: extras.lateDays ?? 0,
    penalty: null,
    penaltyCap: null,
    total: null,
    countedFull: null,
    percent: null,
    final: null,
  }
}

/** The rounded points of the items that have any. */
function sumOf(items: readonly ScoredItem[]): Exact {
  return sum(items.map(({ rounded }) => rounded ?? ZERO))
}

/** A unit without children: what it has stands for the whole, so its sum grows by whole ÷ own full mark. */
function scaleOwn(
  from: Exact,
  own: Exact,
  forChildren: Exact,
): { sum: Exact; full: Exact; node: TotalsNode['scaledOwn'] } {
  if (isZero(forChildren) || isZero(own)) return { sum: from, full: own, node: null }
  const whole = add(own, forChildren)
  const to = divide(multiply(from, whole), own)
  return { sum: to, full: whole, node: { from: toText(from), to: toText(to), own: toText(own), whole: toText(whole) } }
}

function rescale(
  from: Exact,
  full: Exact,
  rescaleTo: Exact | undefined,
): { base: Exact; node: TotalsNode['rescaled'] } {
  if (rescaleTo === undefined || isZero(full)) return { base: from, node: null }
  const base = divide(multiply(from, rescaleTo), full)
  return { base, node: { from: toText(from), to: toText(base), full: toText(full), rescaleTo: toText(rescaleTo) } }
}

/** Bonus pools and single lines together, under the scheme's cap. A negative line lowers the bonus, also below nothing. */
function addBonus({ scheme, items, extras }: TotalsInput) {
  const pools = sumOf(items.filter(({ node }) => node.role === 'bonus'))
  const lines = sum((extras.bonus ?? []).map(({ amount }) => (amount === null ? ZERO : exact(amount))))
  return { pools, ...bounded(add(pools, lines), { cap: optional(scheme.bonus?.cap) }) }
}

function addPenalties(scheme: Scheme, lateDays: number) {
  const each = (scheme.penalties ?? []).map((penalty) =>
    bounded(multiply(exact(penalty.perDay), fromInteger(lateDays)), { cap: exact(penalty.max) }),
  )
  return { points: sum(each.map(({ points }) => points)), cap: each.find(({ cap }) => cap !== null)?.cap ?? null }
}

/** A share of a full mark as a percentage with two decimals; null where there is no full mark. */
export function percentOf(points: Exact, full: Exact): string | null {
  return isZero(full) ? null : toText(roundTo(multiply(divide(points, full), HUNDRED), HUNDREDTH, 'halfUp'))
}
