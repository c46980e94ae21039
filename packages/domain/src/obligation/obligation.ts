import { z } from 'zod'
import type { PlainDate, UnitId } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'

/** What a branch hands in to its superior, for a period that the superior names in a round. */
export const ReportKind = z.enum(['plan', 'termSummary', 'yearSummary'])
export type ReportKind = z.infer<typeof ReportKind>

/** What can be owed. One coordinate for all: kind × period × unit. */
export const ObligationKind = z.enum(['selfAssessment', ...ReportKind.options])
export type ObligationKind = z.infer<typeof ObligationKind>

/** How an obligation stands. `open` = the due day has not passed and nothing was handed in: shown, not counted. */
export const ObligationState = z.enum(['open', 'onTime', 'late', 'waived', 'missing'])
export type ObligationState = z.infer<typeof ObligationState>

/** Moves the due day of one unit, or lifts the obligation; always with a reason and an approver. */
export type Adjustment =
  | { readonly kind: 'extension'; readonly dueOn: PlainDate; readonly reason: string }
  | { readonly kind: 'waiver'; readonly reason: string }

export interface Obligation {
  readonly kind: ObligationKind
  readonly unitId: UnitId
  readonly period: DatePair
  readonly dueOn: PlainDate
  readonly adjustment: Adjustment | null
  /** The day on which it was handed in, in the tenant's time zone; null = not yet. */
  readonly submittedOn: PlainDate | null
}

/** The last day on which handing in is on time: the extended one where there is one. */
export function effectiveDueOn(obligation: Pick<Obligation, 'dueOn' | 'adjustment'>): PlainDate {
  const { adjustment, dueOn } = obligation
  return adjustment?.kind === 'extension' && adjustment.dueOn > dueOn ? adjustment.dueOn : dueOn
}

/** How the obligation stands on `today`. A deadline is the end of its day, so the due day itself is on time. */
export function stateOn(
  obligation: Pick<Obligation, 'dueOn' | 'adjustment' | 'submittedOn'> & Partial<Obligation>,
  today: PlainDate,
): ObligationState {
  if (obligation.adjustment?.kind === 'waiver') return 'waived'
  const due = effectiveDueOn(obligation)
  if (obligation.submittedOn !== null) return obligation.submittedOn <= due ? 'onTime' : 'late'
  return today <= due ? 'open' : 'missing'
}

/** The five numbers, the same at every level of the tree. `open` ones are reported beside them and not counted. */
export interface FiveNumbers {
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly waived: number
  readonly missing: number
  readonly open: number
}

export function countStates(states: readonly ObligationState[]): FiveNumbers {
  const count = (state: ObligationState) => states.filter((candidate) => candidate === state).length
  const open = count('open')
  return {
    expected: states.length - open,
    onTime: count('onTime'),
    late: count('late'),
    waived: count('waived'),
    missing: count('missing'),
    open,
  }
}
