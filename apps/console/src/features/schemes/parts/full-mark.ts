import { compare, type Exact, exact, toText } from '@jianjia/domain/kernel'
import { type Criterion, kindsOfUnit, type Points, type Scheme, sumOfFullMarks } from '@jianjia/domain/scheme'

/** A full mark in words: one figure, or from the least to the greatest where it differs by segment. */
export function markOf(points: Points): string {
  return typeof points === 'string' ? toText(exact(points)) : span(Object.values(points).map((text) => exact(text)))
}

/** The full mark of these lines together; a dash while one of them has none. */
export function sumOf(scheme: Scheme, items: readonly Criterion[] = scheme.items): string {
  const sums = kindsOfUnit(scheme).map((segment) => sumOfFullMarks(items, segment))
  const known = sums.filter((total) => total !== undefined)
  return known.length < sums.length ? '—' : span(known)
}

/** Whether a printed figure is another than the sum, so that it is shown beside it. */
export function differs(printed: string | undefined, total: string): printed is string {
  return printed !== undefined && total !== toText(exact(printed))
}

function span(marks: readonly Exact[]): string {
  const sorted = marks.toSorted(compare)
  const [least, greatest] = [sorted[0], sorted.at(-1)]
  if (least === undefined || greatest === undefined) return '—'
  return compare(least, greatest) === 0 ? toText(least) : `${toText(least)}–${toText(greatest)}`
}
