import { daysBetween, type PlainDate } from '../kernel/index.ts'
import {
  countStates,
  effectiveDueOn,
  type FiveNumbers,
  type Obligation,
  type RoundCell,
  stateOn,
} from '../obligation/index.ts'
import type { ObligationFact } from '../scheme/index.ts'
import type { FactValue } from './fact.ts'
import type { GivenFact } from './input.ts'

/** How something stands that a unit owed. */
export interface Owed extends Pick<RoundCell, 'state' | 'dueOn' | 'submittedOn' | 'daysLate'> {
  readonly kind: Obligation['kind']
}

/** An obligation as it stands on `today`; what is missing counts its days up to it. */
export function owedOn(obligation: Obligation, today: PlainDate): Owed {
  const { kind, submittedOn } = obligation
  const state = stateOn(obligation, today)
  const dueOn = effectiveDueOn(obligation)
  const late = state === 'late' || state === 'missing'
  return { kind, state, dueOn, submittedOn, daysLate: late ? daysBetween(dueOn, submittedOn ?? today) : 0 }
}

/**
 * What a unit owed, as the fact of a rule. While nothing of it has fallen due nothing is known; what is open beside what
 * has fallen due counts for nothing. Waived is neither late nor missing, and no part of the share.
 */
export function factFromOwed(owed: readonly Owed[], fact: ObligationFact): GivenFact {
  const provenance = owed.map(({ kind, dueOn, submittedOn, state }) => ({
    ...{ source: 'obligation' as const, obligation: kind, dueOn, submittedOn, state },
  }))
  const five = countStates(owed.map(({ state }) => state))
  return { value: five.expected === 0 ? null : valueOf(five, owed, fact), provenance }
}

function valueOf(five: FiveNumbers, owed: readonly Owed[], fact: ObligationFact): FactValue {
  switch (fact) {
    case 'daysLate':
      return owed.reduce((sum, { daysLate }) => sum + daysLate, 0)
    case 'onTime':
      return five.late + five.missing === 0
    case 'expectedCount':
      return five.expected
    case 'onTimeCount':
      return five.onTime
    case 'lateCount':
      return five.late
    case 'waivedCount':
      return five.waived
    case 'missingCount':
      return five.missing
    case 'onTimeShare':
      return [five.onTime, five.expected - five.waived]
  }
}

/** How a unit below stands: only a published total is used. */
export type ChildResult =
  | { readonly unitId: string; readonly state: 'published'; readonly total: string | null }
  | { readonly unitId: string; readonly state: 'exempt' }
  | { readonly unitId: string; readonly state: 'notPublished' }

/**
 * The fact of a `childAverage`: children before parents, and only what is published. While one child's result is not
 * published the item waits, whatever it may become; a published result without a total (not admitted) is a missing
 * child, for the rule's `missingChild` to decide.
 */
export function factFromChildren(
  children: readonly ChildResult[],
): GivenFact & { readonly waitsFor: readonly string[] } {
  const provenance = [{ source: 'children' as const, children: children.map(childLine) }]
  const waitsFor = children.filter(({ state }) => state === 'notPublished').map(({ unitId }) => unitId)
  if (waitsFor.length > 0) return { value: null, provenance, waiting: true, waitsFor }
  const value = children.map((child) =>
    child.state === 'published' ? child.total : child.state === 'exempt' ? 'exempt' : null,
  )
  return { value, provenance, waitsFor }
}

function childLine(child: ChildResult) {
  return { unitId: child.unitId, state: child.state, total: child.state === 'published' ? child.total : null }
}
