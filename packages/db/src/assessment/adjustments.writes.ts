import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Adjustment } from '@jianjia/domain/obligation'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'

export interface AdjustmentOfMany {
  readonly assessmentId: AssessmentId
  readonly unitIds: readonly UnitId[]
  readonly adjustment: Adjustment
  readonly approvedBy: PersonId
}

/** Moves the due day of some units or lifts what they owe. The last row of a unit holds; earlier ones stay readable. */
export async function insertAdjustments(tx: Tx, of: AdjustmentOfMany): Promise<void> {
  const { unitIds, adjustment } = of
  await insertEachAdjustment(tx, { ...of, adjusted: unitIds.map((unitId) => ({ unitId, adjustment })) })
}

interface EachAdjusted extends Pick<AdjustmentOfMany, 'assessmentId' | 'approvedBy'> {
  readonly adjusted: readonly { readonly unitId: UnitId; readonly adjustment: Adjustment }[]
}

/** The same, each unit by itself: in one statement, however many there are. */
export async function insertEachAdjustment(
  tx: Tx,
  { assessmentId, adjusted, approvedBy }: EachAdjusted,
): Promise<void> {
  await insertRows(
    tx,
    'obligation_adjustment',
    adjusted.map(({ unitId, adjustment }) => ({
      ...{ id: newId<string>(), kind: 'selfAssessment' as const, source_id: assessmentId, unit_id: unitId },
      ...{ adjustment: adjustment.kind, due_on: adjustment.kind === 'extension' ? adjustment.dueOn : null },
      ...{ reason: adjustment.reason, approved_by: approvedBy },
    })),
  )
}
