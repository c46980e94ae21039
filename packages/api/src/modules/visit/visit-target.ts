import type { TenantRead } from '@jianjia/db'
import { findAssessmentHead } from '@jianjia/db/assessment'
import { findOwnPartOfVisit, findVisit, type VisitHead } from '@jianjia/db/visit'
import { ok, type Result, refuse, type VisitId } from '@jianjia/domain/kernel'
import type { Actor } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'
import { stillRuns } from '../assessment/assessment-target.ts'

interface Asked {
  readonly db: TenantRead
  readonly actor: Actor
  readonly input: { readonly visitId: VisitId }
}

/** A visit for whoever may read it: those who go on it, and those who review the unit. */
export async function visitForReaders({ db, actor, input }: Asked): Promise<Found<VisitHead> | undefined> {
  const visit = await findVisit(db, input.visitId)
  if (visit === undefined) return undefined
  const { visits, reviews } = await findOwnPartOfVisit(db, visit, actor.personId)
  return { unitId: visit.unitId, assignedReviewer: visits || reviews, subject: visit }
}

/** A visit for those who go on it: nothing else gives the right to write in it. */
export async function visitForVisitors({ db, actor, input }: Asked): Promise<Found<VisitHead> | undefined> {
  const visit = await findVisit(db, input.visitId)
  if (visit === undefined) return undefined
  const { visits } = await findOwnPartOfVisit(db, visit, actor.personId)
  return { unitId: visit.unitId, assignedReviewer: visits, subject: visit }
}

/** The visit lasts, and nothing that decides about the unit is combined yet. */
export async function stillLasts(read: TenantRead, visit: VisitHead | undefined): Promise<Result<VisitHead>> {
  if (visit === undefined) return refuse('notFoundOrNoAccess')
  if (visit.state !== 'planned') return refuse('stateMoved', { subject: 'visit', state: visit.state })
  const runs = stillRuns(await findAssessmentHead(read, visit.assessmentId))
  return runs.ok ? ok(visit) : runs
}

/** Only whoever leads the visit holds votes and ends it. */
export function leadsVisit(actor: Actor, visit: VisitHead): Result<null> {
  return visit.leaderId === actor.personId ? ok(null) : refuse('visitLeaderOnly')
}
