import { UnitId } from '@jianjia/domain/kernel'
import type { Stage } from '@jianjia/domain/org'
import type { Owed } from './overview.ts'

export interface OverviewSearch {
  readonly year?: number | undefined
  readonly kind?: Owed['kind'] | undefined
  readonly under?: string | undefined
  readonly stage?: Stage | undefined
}

/** What of the address the server is asked; what is not said is left out. */
export function askedOf({ year, kind, under, stage }: OverviewSearch) {
  const unit = UnitId.safeParse(under).data
  return { ...(year && { year }), ...(kind && { kind }), ...(unit && { under: unit }), ...(stage && { stage }) }
}
