import { compare, divide, type Exact, fromInteger, sum } from '../kernel/index.ts'

/**
 * The numbers of one item over the units that are compared: admitted, not exempt, with a datum, and of one segment where
 * the item compares within segments.
 */
export interface Cohort {
  /** How many units have a number. */
  readonly size: number
  /** Highest first. */
  readonly values: readonly Exact[]
  /** The mean of the units, not pooled; null without units. */
  readonly mean: Exact | null
}

export function buildCohort(values: readonly Exact[]): Cohort {
  const sorted = values.toSorted((a, b) => compare(b, a))
  return {
    size: sorted.length,
    values: sorted,
    mean: sorted.length === 0 ? null : divide(sum(sorted), fromInteger(sorted.length)),
  }
}

export const EMPTY_COHORT: Cohort = buildCohort([])

/** 1 + how many are strictly higher: equal numbers share the higher rank, so ranks run 1, 2, 2, 4. */
export function rankIn(cohort: Cohort, value: Exact): number {
  return countAbove(cohort.values, value) + 1
}

function countAbove(sorted: readonly Exact[], value: Exact): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const candidate = sorted[middle]
    if (candidate !== undefined && compare(candidate, value) > 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Ranks 1, 2, 2, 4 of many numbers at once, highest first; null stays without a rank. */
export function competitionRanks(values: readonly (Exact | null)[]): readonly (number | null)[] {
  const cohort = buildCohort(values.filter((value) => value !== null))
  return values.map((value) => (value === null ? null : rankIn(cohort, value)))
}
