import type { Criterion } from './criterion.ts'
import { rulesWithin } from './rule-tree.ts'

const COMPARING: ReadonlySet<string> = new Set(['rankPoints', 'shareOfLeader', 'distanceFromMean'])

/** Whether the points depend on the other units, so that one unit alone cannot know them. */
export function comparesUnits({ rule, points }: Pick<Criterion, 'rule' | 'points'>): boolean {
  return [...rulesWithin({ rule, points, path: [], depth: 0 })].some((at) => COMPARING.has(at.rule.kind))
}
