import type { Points } from './criterion.ts'
import type { Decimal } from './decimal.ts'
import type { Scheme } from './scheme.ts'

/** The segments that the scheme's full marks name, in the order of first mention. */
export function segmentsOf(scheme: Pick<Scheme, 'items'>): ReadonlySet<string> {
  return new Set(scheme.items.flatMap(({ points }) => (typeof points === 'string' ? [] : Object.keys(points))))
}

/** The full mark for a unit of a segment; undefined where the item has none for it. */
export function pointsFor(points: Points, segment: string | undefined): Decimal | undefined {
  if (typeof points === 'string') return points
  return segment !== undefined && Object.hasOwn(points, segment) ? points[segment] : undefined
}
