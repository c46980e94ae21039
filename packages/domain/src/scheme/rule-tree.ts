import type { Points } from './criterion.ts'
import type { Rule, SimpleRule } from './rule.ts'

/** One rule of an item, with the place where it stands: the item's own rule, or one inside its parts at any depth. */
export interface RuleAt {
  readonly rule: Rule
  readonly path: readonly (string | number)[]
  /** The full mark that the rule can earn: the item's, or the part's own. */
  readonly points: Points
  readonly depth: number
}

/** The rule and every rule inside it, outermost first. */
export function* rulesWithin(start: RuleAt): Generator<RuleAt> {
  yield start
  if (start.rule.kind !== 'parts') return
  for (const [at, part] of start.rule.parts.entries()) {
    const path = [...start.path, 'parts', at, 'rule']
    yield* rulesWithin({ rule: part.rule, path, points: part.points, depth: start.depth + 1 })
  }
}

/** Rules that give no points: they decide who takes part and what a level may be. */
export function isCondition(rule: Rule): rule is Extract<SimpleRule, { kind: 'gate' | 'veto' }> {
  return rule.kind === 'gate' || rule.kind === 'veto'
}
