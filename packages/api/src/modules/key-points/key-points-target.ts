import type { TenantRead } from '@jianjia/db'
import { findKeyPoints, type StoredKeyPoints } from '@jianjia/db/key-points'
import type { KeyPointsId, UnitId } from '@jianjia/domain/kernel'
import { type Actor, scopeOf } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly keyPointsId: KeyPointsId }
}

/** Key points, at the union that issues them. */
export async function keyPointsTarget({ db, input }: Asked): Promise<Found<StoredKeyPoints> | undefined> {
  const found = await findKeyPoints(db, input.keyPointsId)
  return found && { unitId: found.unitId, subject: found }
}

/** The same for readers: what was never issued exists only for those who write it. */
export async function readableKeyPoints(
  asked: Asked & { readonly actor: Actor },
): Promise<Found<StoredKeyPoints> | undefined> {
  const found = await keyPointsTarget(asked)
  const isOpen = (found?.subject?.number ?? 0) > 0
  return found !== undefined && (isOpen || issuesFor(asked.actor).includes(found.unitId)) ? found : undefined
}

/** The units whose key points the actor writes. */
export function issuesFor(actor: Actor): readonly UnitId[] {
  const scope = scopeOf(actor, 'keyPoints.write')
  return scope.kind === 'everything' ? [] : scope.units
}
