import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fromInteger,
  multiply,
  subtract,
  sum,
  toText,
  ZERO,
} from '../kernel/index.ts'
import type { Rater, Review } from '../scheme/index.ts'
import type { Mark } from './input.ts'
import type { RaterNode } from './tree.ts'

export type Combine = Rater['combine']

const HUNDRED = exact('100')
const TWO = fromInteger(2)

/** A mark that takes part in the combination, and the ones that were dropped as extremes. */
export interface Combined {
  readonly value: Exact
  /** Indexes into the given values. */
  readonly dropped: readonly number[]
}

/**
 * Several marks as one, never rounded. Extremes are dropped only from `minReviews` marks on, and only while something
 * remains; with fewer the plain mean stands. Of equal extremes one is dropped, whichever: the value is the same.
 */
export function combineMarks(combine: Combine, values: readonly Exact[]): Combined | undefined {
  if (values.length === 0) return undefined
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => compare(a.value, b.value) || a.index - b.index)
  if (combine === 'median') return { value: median(order.map(({ value }) => value)), dropped: [] }
  const drop = combine === 'mean' ? { dropHigh: 0, dropLow: 0, minReviews: 1 } : combine
  const enough = values.length >= drop.minReviews && values.length > drop.dropHigh + drop.dropLow
  const kept = enough ? order.slice(drop.dropLow, order.length - drop.dropHigh) : order
  return {
    value: divide(sum(kept.map(({ value }) => value)), fromInteger(kept.length)),
    dropped: order.filter((one) => !kept.includes(one)).map(({ index }) => index),
  }
}

function median(ascending: readonly Exact[]): Exact {
  const middle = ascending.length >> 1
  const upper = ascending[middle] ?? ZERO
  return ascending.length % 2 === 1 ? upper : divide(add(ascending[middle - 1] ?? ZERO, upper), TWO)
}

/**
 * One rater's part of the mark. A mark that is missing counts as nothing or is left out, as the rater declares; a rater
 * without any mark likewise. Marks are out of 100, so the rater's full mark is 100 × weight.
 */
export function scoreRater(rater: Rater, marks: readonly Mark[]): RaterNode {
  const weight = exact(rater.weight)
  const given = marks.length === 0 ? [{ value: null }] : marks
  const taking = given.flatMap((mark, index) =>
    mark.value === null && rater.missing === 'notCounted'
      ? []
      : [{ index, value: mark.value === null ? ZERO : exact(mark.value) }],
  )
  const combined = combineMarks(
    rater.combine,
    taking.map(({ value }) => value),
  )
  const used = new Set(
    taking.filter((_, position) => combined?.dropped.includes(position) === false).map(({ index }) => index),
  )
  return {
    id: rater.id,
    weight: toText(weight),
    marks: marks.map((mark, index) => ({ ...mark, used: used.has(index) })),
    combined: combined === undefined ? null : toText(combined.value),
    points: combined === undefined ? null : toText(multiply(combined.value, weight)),
    countedFull: combined === undefined ? '0' : toText(multiply(HUNDRED, weight)),
  }
}

/** How the marks of an item's reviewers stand. */
export interface CombinedReviews {
  /** Not rounded; null while fewer than the scheme's `minReviews` have given a mark. */
  readonly value: string | null
  /** Highest − lowest; null without marks. */
  readonly spread: string | null
  /**
   * The spread is above the scheme's limit: a further reviewer is asked, or people agree on a value and give a reason. With a
   * further mark it is the spread of those that are not dropped as extremes.
   */
  readonly overLimit: boolean
  readonly given: number
  readonly needed: number
}

/**
 * Combines the reviewers' marks of one item by the scheme's `review`. Without one the plain mean of whatever is there
 * stands. Missing marks are left out: nobody's silence is a zero.
 */
export function combineReviews(review: Review | undefined, marks: readonly Mark[], full: string): CombinedReviews {
  const values = marks.flatMap((mark) => (mark.value === null ? [] : [exact(mark.value)]))
  const needed = review?.minReviews ?? 1
  const combined = combineMarks(review?.combine ?? 'mean', values)
  if (combined === undefined) return { value: null, spread: null, overLimit: false, given: 0, needed }
  // A further reviewer settles what the scheme's own way of combining then leaves out.
  const counting = values.length > needed ? values.filter((_, index) => !combined.dropped.includes(index)) : values
  const limit =
    review?.maxSpreadPct === undefined ? undefined : divide(multiply(exact(review.maxSpreadPct), exact(full)), HUNDRED)
  return {
    value: values.length < needed ? null : toText(combined.value),
    spread: toText(spreadOf(values)),
    overLimit: limit !== undefined && compare(spreadOf(counting), limit) > 0,
    given: values.length,
    needed,
  }
}

function spreadOf(values: readonly Exact[]): Exact {
  const sorted = values.toSorted(compare)
  return subtract(sorted.at(-1) ?? ZERO, sorted[0] ?? ZERO)
}
