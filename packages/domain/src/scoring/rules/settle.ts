import { type Exact, toText, ZERO } from '../../kernel/index.ts'
import type { MissingPolicy } from '../../scheme/index.ts'
import { type Cap, type Clause, clause, type More, more } from '../clause.ts'
import type { CohortAt, PartScore, RuleContext, RuleOutcome, Scorer } from './scorer.ts'
import type { FactValue } from '../fact.ts'

/** An outcome after the policies for what is missing: it counts with points, or leaves the sum, or makes the result wait. */
export interface Settled {
  readonly state: 'scored' | 'notCounted' | 'pending' | 'scaleOwn' | 'condition'
  /** Before the item's rounding; null unless scored. */
  readonly points: Exact | null
  /** The full mark that stands against the points; nothing where the item is not counted. */
  readonly full: Exact
  readonly clause: Clause
  readonly cap: Cap | null
  readonly more: More | null
  readonly parts: readonly PartScore[] | null
  /** Of a gate: met. Of a veto: happened. */
  readonly holds: boolean | null
}

/** Scores a fact, or decides by policy when there is none. */
export function settleFact(
  scorer: Scorer,
  context: RuleContext,
  input: { fact: FactValue | null; cohortAt: CohortAt },
): Settled {
  if (input.fact === null) return settleMissing(context, null)
  return settleOutcome(scorer(input.fact, input.cohortAt), context)
}

function settleOutcome(outcome: RuleOutcome, context: RuleContext): Settled {
  switch (outcome.kind) {
    case 'points': {
      const { points, clause: applied, cap, more: hint, parts } = outcome
      return {
        state: 'scored',
        points,
        full: outcome.full ?? context.full,
        clause: applied,
        cap,
        more: hint,
        parts,
        holds: null,
      }
    }
    case 'empty':
      return settleEmpty(context)
    case 'missing':
      return settleMissing(context, outcome.more)
    case 'condition':
      return { ...unscored('condition', outcome.clause, outcome.more), holds: outcome.holds }
    case 'notCounted':
    case 'pending':
    case 'scaleOwn':
      return unscored(outcome.kind, outcome.clause, outcome.more)
  }
}

const MISSING_CLAUSE = {
  zero: clause('missingZero'),
  notCounted: clause('missingNotCounted'),
  pending: clause('missingPending'),
} as const satisfies Record<MissingPolicy, Clause>

const MISSING_CONDITION = {
  gate: { zero: clause('gateMissing'), notCounted: clause('gateNotAsked') },
  veto: { zero: clause('vetoMissing'), notCounted: clause('vetoMissing') },
} as const

function settleMissing(context: RuleContext, hint: More | null): Settled {
  if (context.condition !== undefined && context.missing !== 'pending')
    return unscored('condition', MISSING_CONDITION[context.condition][context.missing], null)
  const applied = MISSING_CLAUSE[context.missing]
  const open = hint ?? (toText(context.full) === '0' ? null : more('provideFact', { gain: toText(context.full) }))
  return context.missing === 'zero'
    ? scoredAs(ZERO, context, { applied, open })
    : unscored(context.missing, applied, open)
}

function settleEmpty(context: RuleContext): Settled {
  switch (context.emptyRatio) {
    case 'notCounted':
      return unscored('notCounted', clause('emptyNotCounted'), null)
    case 'pending':
      return unscored('pending', clause('emptyPending'), null)
    case 'zero':
      return scoredAs(ZERO, context, { applied: clause('emptyZero'), open: null })
    case 'full':
      return scoredAs(context.full, context, {
        applied: clause('emptyFull', { full: toText(context.full) }),
        open: null,
      })
  }
}

function scoredAs(points: Exact, context: RuleContext, text: { applied: Clause; open: More | null }): Settled {
  return {
    state: 'scored',
    points,
    full: context.full,
    clause: text.applied,
    cap: null,
    more: text.open,
    parts: null,
    holds: null,
  }
}

function unscored(
  state: 'notCounted' | 'pending' | 'scaleOwn' | 'condition',
  applied: Clause,
  open: More | null,
): Settled {
  return { state, points: null, full: ZERO, clause: applied, cap: null, more: open, parts: null, holds: null }
}
