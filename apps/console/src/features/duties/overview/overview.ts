import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type Overview = RouterOutputs['duty']['overview']
export type OverviewDuty = Overview['duties'][number]
export type OverviewUnit = Overview['units'][number]
export type OverviewCell = NonNullable<OverviewUnit['cells'][number]>

export interface OverviewPart {
  readonly duties: readonly OverviewDuty[]
  readonly units: readonly OverviewUnit[]
}
