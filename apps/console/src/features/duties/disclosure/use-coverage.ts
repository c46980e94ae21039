import { PlainDate } from '@jianjia/domain/kernel'
import { calendarYear, DatePair } from '@jianjia/domain/period'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export type Coverage = RouterOutputs['duty']['disclosure']
export type CoverageUnit = Coverage['units'][number]
export type CoverageCell = CoverageUnit['cells'][number]
export type CoverageWord = Coverage['words'][number]

/** What was made known in the period of the address; without one, in the calendar year of today. */
export function useCoverage(search: { readonly start?: string | undefined; readonly end?: string | undefined }) {
  const { districtId, today } = usePlace()
  const { start, end } = calendarYear(Number(PlainDate.parse(today).slice(0, 4)))
  const period = DatePair.safeParse(search).data ?? { start, end }
  const query = useQuery(trpc.duty.disclosure.queryOptions({ districtId, ...period }))
  return { period, query }
}
