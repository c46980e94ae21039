import type { TenantRead, Tx } from '@jianjia/db'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { lockVisit, type VisitHead } from '@jianjia/db/visit'
import { checklistOf } from '@jianjia/domain/assessment'
import { ok, type Result, refuse, type VisitId } from '@jianjia/domain/kernel'
import { stillLasts } from './visit-target.ts'

export interface LineOfVisit {
  readonly visitId: VisitId
  readonly itemId: string
}

/** The ids of the lines that are on the check-list of a visit. */
export async function listChecklist(
  read: TenantRead,
  { assessmentId }: Pick<VisitHead, 'assessmentId'>,
): Promise<ReadonlySet<string>> {
  const found = await findAssessmentWithScheme(read, assessmentId)
  return new Set(found === undefined ? [] : checklistOf(found.scheme).map(({ criterion }) => criterion.id))
}

/** Holds a visit that still lasts until the end of the change, where the line stands on its check-list. */
export async function lockLine(tx: Tx, { visitId, itemId }: LineOfVisit): Promise<Result<VisitHead>> {
  const lasts = await stillLasts(tx, await lockVisit(tx, visitId))
  if (!lasts.ok) return lasts
  const known = await listChecklist(tx, lasts.value)
  return known.has(itemId) ? ok(lasts.value) : refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
}
