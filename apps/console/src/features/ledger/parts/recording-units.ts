import { useQuery } from '@tanstack/react-query'
import { can } from '@jianjia/domain/policy'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

/** The units for which the person may record, the one of the present post first. */
export function useRecordingUnits() {
  const { districtId, actor, post } = usePlace()
  const query = useQuery(trpc.org.tree.queryOptions({ districtId }))
  const units = (query.data?.nodes ?? [])
    .filter(
      (unit) => can(actor, 'ledger.record', { unitId: unit.unitId, unitPath: unit.path, unitKind: unit.kind }).allowed,
    )
    .toSorted((a, b) => Number(b.unitId === post.unitId) - Number(a.unitId === post.unitId))
  return { query, units }
}
