import type { UnitId } from '@jianjia/domain/kernel'
import { can } from '@jianjia/domain/policy'
import { usePlace } from '../../../lib/session/current-post.ts'

/** Whether the person sets targets for what is below a unit of theirs: the same question as the server's. */
export function useMaySet(unitId: UnitId | string): boolean {
  const { actor } = usePlace()
  const own = actor.posts.find((post) => post.unitId === unitId)
  return own !== undefined && can(actor, 'target.set', own).allowed
}
