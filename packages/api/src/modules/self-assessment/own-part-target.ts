import type { TenantRead } from '@jianjia/db'
import { isAssignedReviewer } from '@jianjia/db/assessment'
import { findOwnPart, type OwnPart } from '@jianjia/db/self-assessment'
import { type AssessmentId, refuse, type Result, type UnitId } from '@jianjia/domain/kernel'
import { type Actor, belongsTo } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
}

/** A unit's part in an assessment, for those who work on it. Units that take no part have nothing here. */
export async function ownPart({ db, input }: Asked): Promise<Found<OwnPart> | undefined> {
  const part = await findOwnPart(db, input)
  return part && { unitId: input.unitId, subject: part }
}

/** The same for those who read it too: the district, and the unit's assigned reviewers. */
export async function readablePart({
  db,
  input,
  actor,
}: Asked & { readonly actor: Actor }): Promise<Found<OwnPart> | undefined> {
  const [part, assignedReviewer] = await Promise.all([
    findOwnPart(db, input),
    isAssignedReviewer(db, { ...input, personId: actor.personId }),
  ])
  return part && { unitId: input.unitId, subject: part, assignedReviewer }
}

/** A sheet that is not handed in is the unit's own: everybody else waits for it. */
export function mayBeShown(part: OwnPart, actor: Actor, unitId: UnitId): Result<null> {
  if (part.state !== 'open' || belongsTo(actor, unitId)) return { ok: true, value: null }
  return refuse('selfAssessmentMissing', {}, { until: part.dueOn })
}
