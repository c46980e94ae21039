import { exact, type Exact, roundTo, toText } from '../kernel/index.ts'

/**
 * A mean, a median or a spread is told to somebody who may not read every unit's points only where it is of at least so
 * many units: of fewer, whoever knows the own points reckons those of the others.
 */
export const LEAST_UNITS_TOLD = 5

/** A mean for people: two decimals, half up. */
export function shownMean(mean: Exact): string {
  return toText(roundTo(mean, exact('0.01'), 'halfUp'))
}
