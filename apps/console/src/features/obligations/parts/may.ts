import { type Action, can } from '@jianjia/domain/policy'
import { usePlace } from '../../../lib/session/current-post.ts'

/** Whether the person may do it for the tenant as a whole: the same question as the server's. */
export function useMay(): (action: Action) => boolean {
  const { actor, rootUnitId } = usePlace()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  return (action) => can(actor, action, root).allowed
}
