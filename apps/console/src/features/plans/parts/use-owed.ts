import type { UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export type Owed = RouterOutputs['obligation']['owed']['owed'][number]

/** What a unit has still to hand in, for the very periods that its superior named: only these answer what was asked. */
export function useOwed(unitId: UnitId): readonly Owed[] {
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.obligation.owed.queryOptions({ districtId, unitId }))
  return data?.owed ?? []
}

export function daysOf({ periodStart: start, periodEnd: end }: Owed): DatePair {
  return { start, end }
}

export function sameDays(a: DatePair, b: DatePair): boolean {
  return a.start === b.start && a.end === b.end
}
