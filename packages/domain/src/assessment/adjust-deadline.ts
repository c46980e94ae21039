import { z } from 'zod'
import { addDays, ok, type PlainDate, type Result, refuse, step } from '../kernel/index.ts'
import { unitAssessmentLifecycle, type UnitAssessmentState } from './lifecycle.ts'

/** Why a deadline is moved or an obligation lifted; the unit reads it. */
export const AdjustmentReason = z.string().trim().min(2).max(200)

/** A unit whose self-assessment is to be adjusted. */
export interface AdjustedUnit {
  readonly name: string
  readonly state: UnitAssessmentState
  readonly exempt: boolean
  /** The day that holds now, extended or not. */
  readonly dueOn: PlainDate
}

export interface ExtensionContext {
  readonly today: PlainDate
  /** Nobody may hand in after the reviewers' last day. */
  readonly reviewDue: PlainDate
}

/**
 * Whether the last day of a unit may become `dueOn`: later than the day that holds, not in the past, and not after the
 * reviewers' last day. Only while the unit has not handed in.
 */
export function extendDeadline(unit: AdjustedUnit, dueOn: PlainDate, context: ExtensionContext): Result<null> {
  const waits = stillOwed(unit)
  if (!waits.ok) return waits
  const later = addDays(unit.dueOn, 1)
  const earliest = later > context.today ? later : context.today
  if (dueOn < earliest) return refuse('datesOutOfOrder', { first: earliest, second: dueOn }, { path: ['dueOn'] })
  if (dueOn > context.reviewDue)
    return refuse('datesOutOfOrder', { first: dueOn, second: context.reviewDue }, { path: ['dueOn'] })
  return ok(null)
}

/** Whether a unit's self-assessment may be lifted: the state it then has. */
export function waiveSelfAssessment(unit: AdjustedUnit): Result<UnitAssessmentState> {
  const waits = stillOwed(unit)
  return waits.ok ? step(unitAssessmentLifecycle, unit.state, 'waive') : waits
}

function stillOwed({ name, state, exempt }: AdjustedUnit): Result<null> {
  if (exempt) return refuse('unitExempt', { unit: name })
  return state === 'open' ? ok(null) : refuse('alreadySubmitted', { unit: name })
}
