import type { TenantRead } from '@jianjia/db'
import { findAssignment, type OwnAssignment } from '@jianjia/db/review'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import type { Actor } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly actor: Actor
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
}

/** A unit that the actor has been asked to review; anything else does not exist for a reviewer. */
export async function reviewedUnit({ db, actor, input }: Asked): Promise<Found<OwnAssignment> | undefined> {
  const { assessmentId, unitId } = input
  const assignment = await findAssignment(db, { assessmentId, unitId, reviewerId: actor.personId })
  return assignment && { unitId, assignedReviewer: true, subject: assignment }
}
