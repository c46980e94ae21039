import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fromInteger,
  isZero,
  multiply,
  ratio,
  sum,
  ZERO,
  toText,
} from '../../kernel/index.ts'
import type { Rule } from '../../scheme/index.ts'
import { clause, type More, more } from '../clause.ts'
import { asCounts } from '../fact-guards.ts'
import { own } from '../own.ts'
import { HUNDRED, nearestStep, percentText, type RuleContext, type Scorer, scored } from './scorer.ts'

type VoteShare = Extract<Rule, { kind: 'voteShare' }>
type Counts = Readonly<Record<string, number | null>>

/** Names that a vote carries beside its options. */
export const VOTE_TURNOUT = ['members', 'returned', 'valid'] as const

/**
 * Full mark × (votes × weight of their option) ÷ valid. An option that nobody names has no votes, one without a weight is
 * worth nothing. Participation below the minimum is reported as a warning and does not change the points: whether the
 * vote is held again is for people.
 */
export function compileVoteShare(rule: VoteShare, context: RuleContext): Scorer {
  const weights = Object.entries(rule.weights).map(([option, weight]) => ({ option, weight: exact(weight) }))
  const best = weights.reduce((a, b) => (compare(b.weight, a.weight) > 0 ? b : a), { option: '', weight: ZERO })

  return (fact) => {
    const votes = asCounts(fact)
    const valid = votes['valid']
    if (Object.values(votes).includes(null) || valid === null || valid === undefined)
      return { kind: 'missing', more: null }
    if (valid === 0) return { kind: 'empty', more: null }
    const share = weightedShare(rule, votes) ?? ZERO
    const points = multiply(context.full, share)
    const values = { valid: `${valid}`, pct: percentText(share), full: toText(context.full) }
    return scored(points, clause('votes', values), { more: bestMove(votes, valid, points) })
  }

  /** Moves votes from the option with least weight that has any to the option with most. */
  function bestMove(votes: Counts, valid: number, now: Exact): More | null {
    const worst = weights
      .filter(({ option, weight }) => (own(votes, option) ?? 0) > 0 && compare(weight, best.weight) < 0)
      .reduce<{ option: string; weight: Exact } | undefined>(
        (a, b) => (a === undefined || compare(b.weight, a.weight) < 0 ? b : a),
        undefined,
      )
    if (worst === undefined) return null
    const each = divide(
      multiply(context.full, add(best.weight, multiply(worst.weight, fromInteger(-1)))),
      fromInteger(valid),
    )
    const step = nearestStep(context, {
      now,
      first: 1,
      last: own(votes, worst.option) ?? 0,
      at: (moved) => add(now, multiply(each, fromInteger(moved))),
    })
    return step === undefined
      ? null
      : more('betterVote', { count: `${step.steps}`, option: best.option, gain: step.gain })
  }
}

/** The weighted share of the valid votes, or undefined where nothing is known or no vote is valid. */
export function weightedShare(rule: VoteShare, votes: Counts): Exact | undefined {
  const valid = votes['valid'] ?? 0
  if (valid === 0) return undefined
  const weighted = Object.entries(rule.weights).map(([option, weight]) =>
    multiply(exact(weight), fromInteger(own(votes, option) ?? 0)),
  )
  return divide(sum(weighted), fromInteger(valid))
}

/** Whether returned ÷ members misses the declared minimum; without members nobody can have taken part. */
export function participationMissed(rule: VoteShare, votes: Counts): { pct: string; minPct: string } | undefined {
  if (rule.minParticipationPct === undefined) return undefined
  const members = votes['members']
  const returned = votes['returned']
  if (members === null || members === undefined || returned === null || returned === undefined) return undefined
  const share = members === 0 ? ZERO : ratio(returned, members)
  const minimum = exact(rule.minParticipationPct)
  if (isZero(minimum) || compare(multiply(share, HUNDRED), minimum) >= 0) return undefined
  return { pct: percentText(share), minPct: toText(minimum) }
}
