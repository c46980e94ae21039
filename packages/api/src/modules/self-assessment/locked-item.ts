import type { Tx } from '@jianjia/db'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { listOpenReturns, lockOwnPart } from '@jianjia/db/self-assessment'
import { mayWriteItem } from '@jianjia/domain/assessment'
import { type AssessmentId, ok, type Result, refuse, type UnitId } from '@jianjia/domain/kernel'
import type { Criterion } from '@jianjia/domain/scheme'

interface Asked {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly itemId: string
}

export interface LockedItem {
  readonly criterion: Criterion
  readonly segment: string | null
}

/**
 * A line that the unit may still write, its sheet held until the end of the transaction. After the due day it may be
 * written on: nothing typed is lost while somebody asks for an extension; only handing in is over. Of a sheet of which
 * lines were given back it is these lines.
 */
export async function lockItem(tx: Tx, { assessmentId, unitId, itemId }: Asked): Promise<Result<LockedItem>> {
  const part = await lockOwnPart(tx, { assessmentId, unitId })
  const found = await findAssessmentWithScheme(tx, assessmentId)
  const criterion = found?.scheme.items.find((item) => item.id === itemId)
  if (part === undefined) return refuse('notFoundOrNoAccess')
  if (criterion === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
  const returned = part.state === 'returned' ? await listOpenReturns(tx, { assessmentId, unitId }) : []
  const open = mayWriteItem(part, criterion, new Set(returned))
  return open.ok ? ok({ criterion, segment: part.segment }) : open
}
