import type { TenantRead } from '@jianjia/db'
import { findReviewedUnit, type OwnAssignment } from '@jianjia/db/review'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import type { Actor } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly actor: Actor
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
}

/** A unit of an assessment, with the actor's assignment to review it: nothing else gives the right to mark. */
export async function reviewedUnit({ db, actor, input }: Asked): Promise<Found<OwnAssignment> | undefined> {
  const { assessmentId, unitId } = input
  const found = await findReviewedUnit(db, { assessmentId, unitId, reviewerId: actor.personId })
  if (found === undefined) return undefined
  const { assignment } = found
  return { unitId, assignedReviewer: assignment !== undefined, ...(assignment && { subject: assignment }) }
}
