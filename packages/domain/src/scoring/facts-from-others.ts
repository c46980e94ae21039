import { daysBetween, type PlainDate } from '../kernel/index.ts'
import { effectiveDueOn, type Obligation, stateOn } from '../obligation/index.ts'
import type { GivenFact } from './input.ts'

/**
 * Days late, or whether it was handed in on time. Open on `today` = nothing is known yet; waived = on time; missing counts
 * its days up to today.
 */
export function factFromObligation(obligation: Obligation, fact: 'daysLate' | 'onTime', today: PlainDate): GivenFact {
  const state = stateOn(obligation, today)
  const dueOn = effectiveDueOn(obligation)
  const provenance = [
    { source: 'obligation' as const, obligation: obligation.kind, dueOn, submittedOn: obligation.submittedOn },
  ]
  if (state === 'open') return { value: null, provenance }
  const inTime = state === 'onTime' || state === 'waived'
  if (fact === 'onTime') return { value: inTime, provenance }
  return { value: inTime ? 0 : daysBetween(dueOn, obligation.submittedOn ?? today), provenance }
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
