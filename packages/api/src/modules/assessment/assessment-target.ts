import type { TenantRead } from '@jianjia/db'
import { type AssessmentHead, findAssessmentHead } from '@jianjia/db/assessment'
import { refuse } from '@jianjia/domain/kernel'
import type { AssessmentId, Result, UnitId } from '@jianjia/domain/kernel'
import { type Actor, belongsTo } from '@jianjia/domain/policy'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId }
}

/** An assessment belongs to the unit that assesses: there the permission is asked. */
export async function assessorOf({ db, input }: Asked): Promise<Found<AssessmentHead> | undefined> {
  const head = await findAssessmentHead(db, input.assessmentId)
  return head && { unitId: head.assessorUnitId, subject: head }
}

/** Nothing that decides about a unit is changed once its marks are combined. */
export function stillRuns(head: AssessmentHead | undefined): Result<AssessmentHead> {
  if (head === undefined) return refuse('notFoundOrNoAccess')
  const { state } = head
  if (state === 'open' || state === 'underReview') return { ok: true, value: head }
  return refuse('stateMoved', { subject: 'assessment', state })
}

/** Nobody enters a fact, moves a day or lifts an obligation for the own unit. */
export function decidesForOthers(actor: Actor, unitIds: readonly UnitId[]): Result<null> {
  const own = unitIds.findIndex((unitId) => belongsTo(actor, unitId))
  if (own < 0) return { ok: true, value: null }
  return refuse('decisionForOwnUnit', {}, { path: unitIds.length === 1 ? ['unitId'] : ['unitIds', own] })
}
