import { type Result, refuse, step } from '../kernel/index.ts'
import { deadlinePassed, type MovedDay } from './entry-window.ts'
import { unitAssessmentLifecycle, type UnitAssessmentState } from './lifecycle.ts'

/** The first reviewer who has opened a sheet. */
export interface FirstOpening {
  readonly reviewer: string
  /** ISO instant in UTC. */
  readonly openedAt: string
}

export interface HandedInSheet {
  readonly exempt: boolean
  readonly state: UnitAssessmentState
  /** Null where the unit was relieved of its self-assessment: there is nothing to take back. */
  readonly receiptNo: string | null
  /** By the database's clock: the due day has not ended. */
  readonly beforeDeadline: boolean
  readonly dueOn: string
  /** Set where this is an extended day. */
  readonly moved?: MovedDay | null
}

/**
 * Whether a branch may take its sheet back: as long as no reviewer has opened it, and as long as it can hand it in
 * again. Afterwards the lines are given back one by one. Gives the state that the unit then has.
 */
export function withdrawSheet(
  { exempt, state, receiptNo, beforeDeadline, dueOn, moved }: HandedInSheet,
  opening: FirstOpening | undefined,
): Result<UnitAssessmentState> {
  if (exempt) return refuse('unitExempt')
  if (opening !== undefined) return refuse('openedByReviewer', { ...opening }, { unblockedByName: opening.reviewer })
  const next = step(unitAssessmentLifecycle, state, 'withdraw')
  if (!next.ok) return next
  if (receiptNo === null) return refuse('stateMoved', { subject: unitAssessmentLifecycle.subject, state })
  return beforeDeadline ? next : deadlinePassed(dueOn, moved)
}
