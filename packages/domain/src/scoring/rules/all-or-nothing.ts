import { toText, ZERO } from '../../kernel/index.ts'
import { clause, more } from '../clause.ts'
import { asBoolean } from '../fact-guards.ts'
import { gain, type RuleContext, type Scorer, scored } from './scorer.ts'

/** True gives the full mark, false nothing. */
export function compileAllOrNothing(context: RuleContext): Scorer {
  const values = { full: toText(context.full) }
  const gained = gain(context, ZERO, context.full)
  const yes = scored(context.full, clause('met', values))
  const no = scored(ZERO, clause('notMet', values), {
    more: gained === undefined ? null : more('meetCondition', { gain: gained }),
  })
  return (fact) => (asBoolean(fact) ? yes : no)
}
