import type { TenantRead } from '@jianjia/db'
import { isAssignedReviewer } from '@jianjia/db/assessment'
import { findPublished, type PublishedResult } from '@jianjia/db/result'
import { findOwnPart, type OwnPart } from '@jianjia/db/self-assessment'
import { type AssessmentId, ok, type Result, type UnitId } from '@jianjia/domain/kernel'
import type { Actor } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'
import { mayBeShown } from '../self-assessment/own-part-target.ts'

export interface BinderPart {
  readonly part: OwnPart
  /** Undefined before publication. */
  readonly published: PublishedResult | undefined
}

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
  readonly actor: Actor
}

/** A unit's part in an assessment, published or not; its assigned reviewers may be shown the binder too. */
export async function binderPart({ db, input, actor }: Asked): Promise<Found<BinderPart> | undefined> {
  const [part, published, assignedReviewer] = await Promise.all([
    findOwnPart(db, input),
    findPublished(db, input.assessmentId),
    isAssignedReviewer(db, { ...input, personId: actor.personId }),
  ])
  return part && { unitId: input.unitId, assignedReviewer, subject: { part, published } }
}

/** Before publication the binder is the sheet: while that is not handed in, it is the unit's own. */
export function binderMayBeShown({ part, published }: BinderPart, actor: Actor, unitId: UnitId): Result<null> {
  return published === undefined ? mayBeShown(part, actor, unitId) : ok(null)
}
