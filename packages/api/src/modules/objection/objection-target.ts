import type { TenantRead } from '@jianjia/db'
import { findObjection, listOpinions, type ObjectionHead } from '@jianjia/db/objection'
import { findPublished, type PublishedResult } from '@jianjia/db/result'
import type { AssessmentId, ObjectionId, UnitId } from '@jianjia/domain/kernel'
import type { Actor } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly actor: Actor
  readonly input: { readonly objectionId: ObjectionId }
}

/** An objection at the unit that has raised it; whoever was asked about it may read it and say something. */
export async function objectionOf({ db, actor, input }: Asked): Promise<Found<ObjectionHead> | undefined> {
  const found = await findObjection(db, input.objectionId)
  if (found === undefined) return undefined
  const opinions = await listOpinions(db, found.objectionId)
  const assignedReviewer = opinions.some(({ reviewerId }) => reviewerId === actor.personId)
  return { unitId: found.unitId, assignedReviewer, subject: found }
}

interface AskedForUnit {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
}

/** The published result of one unit. */
export async function resultOfUnit({ db, input }: AskedForUnit): Promise<Found<PublishedResult> | undefined> {
  const found = await findPublished(db, input.assessmentId)
  return found && { unitId: input.unitId, subject: found }
}
