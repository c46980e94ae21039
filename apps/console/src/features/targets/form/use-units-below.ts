import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export interface UnitBelow {
  readonly unitId: string
  readonly name: string
}

/** For whom a unit sets targets: a district for its schools, anybody else for those right below. None holds another. */
export function useUnitsBelow(unitId: string) {
  const { districtId, rootUnitId } = usePlace()
  const query = useQuery(trpc.org.tree.queryOptions({ districtId }))
  const nodes = query.data?.nodes ?? []
  const isBelow = ({ path, kind }: (typeof nodes)[number]) =>
    unitId === rootUnitId ? kind === 'branch' : path.at(-2) === unitId
  const units = nodes
    .filter((node) => isBelow(node))
    .map((node): UnitBelow => ({ unitId: node.unitId, name: node.name }))
  return { query, units }
}
