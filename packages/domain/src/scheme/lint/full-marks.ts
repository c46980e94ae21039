import { type Exact, exact, isZero, sum } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'
import type { Rule } from '../rule.ts'
import { isCondition } from '../rule-tree.ts'
import type { Scheme } from '../scheme.ts'
import { pointsFor, segmentsOf } from '../segments.ts'

/** The kinds of units that a scheme knows: its segments, or one kind without a name. */
export function kindsOfUnit(scheme: Scheme): readonly (string | undefined)[] {
  const segments = [...segmentsOf(scheme)]
  return segments.length === 0 ? [undefined] : segments
}

/** Rules that stand beside the full mark, so that "0" is right for them: extras that are only ever added. */
export function isExtra(rule: Rule): boolean {
  return rule.kind === 'bonusPool' || rule.kind === 'pointsPerOccurrence' || rule.kind === 'awardMatrix'
}

/** Whether the item counts in sums of full marks. */
export function countsInFullMark({ rule }: Pick<Criterion, 'rule'>): boolean {
  return !isCondition(rule) && rule.kind !== 'bonusPool'
}

/** Whether the item ought to have a full mark for this kind of unit and has none. */
export function lacksPoints(item: Criterion, segment: string | undefined): boolean {
  if (isCondition(item.rule)) return false
  const points = pointsFor(item.points, segment)
  return points === undefined || (isZero(exact(points)) && !isExtra(item.rule))
}

/** The sum of full marks for one kind of unit; undefined while one of them is missing. */
export function sumOfFullMarks(items: readonly Criterion[], segment: string | undefined): Exact | undefined {
  if (items.some((item) => lacksPoints(item, segment))) return undefined
  return sum(items.filter(countsInFullMark).map((item) => exact(pointsFor(item.points, segment) ?? '0')))
}
