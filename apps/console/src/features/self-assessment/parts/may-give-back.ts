import { can } from '@jianjia/domain/policy'
import { UnitId } from '@jianjia/domain/kernel'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Sheet } from './sheet.ts'

/** Whether the district may give lines of the sheet back now; a reviewer does so where marks are given. */
export function useMayGiveBack({ state, receiptNo }: Sheet, unitId: string): boolean {
  const { actor, rootUnitId } = usePlace()
  if (receiptNo === null || !(state === 'selfAssessed' || state === 'underReview' || state === 'returned')) return false
  const id = UnitId.parse(unitId)
  return can(actor, 'selfAssessment.return', { unitId: id, unitPath: [rootUnitId, id], unitKind: 'branch' }).allowed
}
