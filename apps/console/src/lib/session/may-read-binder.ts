import { UnitId } from '@jianjia/domain/kernel'
import { can } from '@jianjia/domain/policy'
import { usePlace } from './current-post.ts'

/** Whether the way to the binder of a unit is shown: the same decision as the server's, for whoever is no reviewer of it. */
export function useMayReadBinder(unitId: string): boolean {
  const { actor, post } = usePlace()
  const id = UnitId.parse(unitId)
  const own = actor.posts.find((each) => each.unitId === id)
  // What is not the own unit lies below it or out of reach, which the server knows.
  const target = own ?? { unitPath: [...post.unitPath, id], unitKind: 'branch' as const }
  return can(actor, 'binder.read', { unitId: id, unitPath: target.unitPath, unitKind: target.unitKind }).allowed
}
