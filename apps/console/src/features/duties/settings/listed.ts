import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type Listed = RouterOutputs['duty']['list']
export type ListedDuty = Listed['duties'][number]
export type OfferedDuty = Listed['offered'][number]
