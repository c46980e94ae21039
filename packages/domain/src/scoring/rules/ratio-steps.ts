import { type Exact, floor, fromInteger, negate } from '../../kernel/index.ts'
import { shown } from './scorer.ts'

/** A distance as text: rounded up to whole things where things are counted. */
export function wholeStepsTo(distance: Exact, whole: boolean): string {
  return shown(whole ? ceiling(distance) : distance)
}

export function ceiling(value: Exact): Exact {
  return fromInteger(-floor(negate(value)))
}
