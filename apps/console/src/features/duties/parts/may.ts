import { can } from '@jianjia/domain/policy'
import { usePlace } from '../../../lib/session/current-post.ts'

/** Whether the person sets what the district asks: the same question as the server's. */
export function useMaySet(): boolean {
  const { actor, rootUnitId } = usePlace()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  return can(actor, 'duty.set', root).allowed
}
