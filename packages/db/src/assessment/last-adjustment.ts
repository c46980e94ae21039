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
