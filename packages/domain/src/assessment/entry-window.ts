import { type PlainDate, refuse } from '../kernel/index.ts'
import { type Adjustment, effectiveDueOn } from '../obligation/index.ts'

/** An extension or a waiver as it was decided: by whom, and on which day. */
export interface Decision {
  readonly adjustment: Adjustment
  readonly by: string
  readonly on: PlainDate
}

/** The last day of a unit where it is not that of all others. */
export interface MovedDay {
  readonly insteadOf: PlainDate
  readonly reason: string
  /** Who has moved it, where that is known. */
  readonly by?: string
}

interface DecidedPart {
  /** The last day of all units that nobody has given more time. */
  readonly usualDue: PlainDate
  /** The last decision about this unit. */
  readonly decision: Decision | null
}

/** Whether the last day of a unit was moved, from when and why; an extension that ends earlier moves nothing. */
export function movedDay({ usualDue, decision }: DecidedPart): MovedDay | null {
  if (decision === null) return null
  const { adjustment, by } = decision
  const dueOn = effectiveDueOn({ dueOn: usualDue, adjustment })
  return dueOn === usualDue ? null : { insteadOf: usualDue, reason: adjustment.reason, by }
}

/** The day is over; where it was an extended one, that is said: it has been asked for before. */
export function deadlinePassed(dueOn: string, moved: MovedDay | null = null): ReturnType<typeof refuse> {
  const extension = moved && { insteadOf: moved.insteadOf, reason: moved.reason, ...(moved.by && { by: moved.by }) }
  return refuse('deadlinePassed', { dueOn, ...extension }, { until: dueOn })
}
