import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type StandingData = RouterOutputs['standing']['get']

export interface UnitOf {
  readonly assessmentId: string
  readonly unitId: string
}
