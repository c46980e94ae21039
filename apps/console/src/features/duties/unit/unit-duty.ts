import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'

type Found = RouterOutputs['duty']['unit']['duties'][number]

export type Standing = Found['standing']
export type Turn = Standing['turns'][number]
export type Member = NonNullable<Found['members']>[number]

/** A duty of a unit, with the day on which it was asked. */
export interface UnitDuty extends Found {
  readonly unitId: UnitId
  readonly today: PlainDate
}
