import type { TenantRead } from '@jianjia/db'
import { findPublished, type PublishedResult } from '@jianjia/db/result'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId }
}

/** A published result at the unit that assessed; before publication there is nothing to be found. */
export async function published({ db, input }: Asked): Promise<Found<PublishedResult> | undefined> {
  const found = await findPublished(db, input.assessmentId)
  return found && { unitId: found.assessorUnitId, subject: found }
}

interface AskedForUnit {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
}

/** The same for one unit of it: permission is asked at that unit. */
export async function publishedUnit({ db, input }: AskedForUnit): Promise<Found<PublishedResult> | undefined> {
  const found = await findPublished(db, input.assessmentId)
  return found && { unitId: input.unitId, subject: found }
}
