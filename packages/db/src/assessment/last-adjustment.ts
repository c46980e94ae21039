import type { Decision } from '@jianjia/domain/assessment'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { Adjustment } from '@jianjia/domain/obligation'

/** The columns of the last extension or waiver of a unit; all null where there is none. */
export interface Adjusted {
  readonly adjustment: 'extension' | 'waiver' | null
  readonly extendedTo: PlainDate | null
  readonly reason: string | null
}

export function adjustmentOf({ adjustment, extendedTo, reason }: Adjusted): Adjustment | null {
  if (adjustment === null) return null
  if (adjustment === 'waiver' || extendedTo === null) return { kind: 'waiver', reason: reason ?? '' }
  return { kind: 'extension', dueOn: extendedTo, reason: reason ?? '' }
}

/** A row of an extension or waiver with who has decided it, and on which day of the tenant. */
export interface DecidedColumns {
  readonly adjustment: 'extension' | 'waiver'
  readonly extendedTo: PlainDate | null
  readonly reason: string
  readonly by: string
  readonly on: PlainDate
}

export function decisionOf({ adjustment, extendedTo, reason, by, on }: DecidedColumns): Decision {
  const decided = adjustmentOf({ adjustment, extendedTo, reason })
  return { adjustment: decided ?? { kind: 'waiver', reason }, by, on }
}
