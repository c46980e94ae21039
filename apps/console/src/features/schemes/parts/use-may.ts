import { type Action, can } from '@jianjia/domain/policy'
import { usePlace } from '../../../lib/session/current-post.ts'

/** Whether the present post may do this with schemes: they belong to the root of the district. */
export function useMay(): (action: Extract<Action, `scheme.${string}`>) => boolean {
  const { actor, rootUnitId } = usePlace()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  return (action) => can(actor, action, root).allowed
}
