import { UnitId } from '@jianjia/domain/kernel'
import { getRouteApi } from '@tanstack/react-router'
import { usePlace } from '../../../lib/session/current-post.ts'

const route = getRouteApi('/signed-in/plans/overview')

/** What every view asks the server with, from the address. */
export function useQuestion() {
  const { districtId } = usePlace()
  const { year, under } = route.useSearch()
  return { districtId, year, under: under === undefined ? undefined : UnitId.parse(under) }
}
