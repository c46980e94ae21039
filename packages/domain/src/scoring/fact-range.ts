import { type Exact, exact, ZERO } from '../kernel/index.ts'
import type { Rule } from '../scheme/index.ts'

/** Between which values a person may choose. `judged` without bounds goes from nothing to the item's full mark. */
export function boundsOf(rule: Extract<Rule, { kind: 'range' | 'judged' }>, full: Exact): { min: Exact; max: Exact } {
  return {
    min: rule.min === undefined ? ZERO : exact(rule.min),
    max: rule.max === undefined ? full : exact(rule.max),
  }
}
