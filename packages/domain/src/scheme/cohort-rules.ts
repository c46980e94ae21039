import type { Criterion } from './criterion.ts'
import type { RuleKind } from './rule.ts'
import { rulesWithin } from './rule-tree.ts'

const COMPARING: ReadonlySet<RuleKind> = new Set(['rankPoints', 'shareOfLeader', 'distanceFromMean'])

/** Whether the points depend on the other units, so that one unit alone cannot know them. */
export function comparesUnits({ rule, points }: Pick<Criterion, 'rule' | 'points'>): boolean {
  return [...rulesWithin({ rule, points, path: [], depth: 0 })].some((at) => isComparing(at.rule.kind))
}

/** Whether a rule of this kind compares units. */
export function isComparing(kind: RuleKind): boolean {
  return COMPARING.has(kind)
}
