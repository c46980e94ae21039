import type { AssessmentState, UnitAssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface UnitMove {
  readonly assessmentId: AssessmentId
  readonly unitIds: readonly UnitId[]
  readonly from: UnitAssessmentState
  readonly to: UnitAssessmentState
}

/** Moves units that are in the state `from`, and gives those that really moved: of two movers exactly one wins. */
export async function moveUnits(tx: Tx, { assessmentId, unitIds, from, to }: UnitMove): Promise<readonly UnitId[]> {
  if (unitIds.length === 0) return []
  const rows = await tx
    .updateTable('assessment_unit')
    .set((row) => ({ state: to, version: row('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .where('state', '=', from)
    .returning('unit_id as unitId')
    .execute()
  return rows.map(({ unitId }) => unitId)
}

export interface AssessmentMove {
  readonly assessmentId: AssessmentId
  readonly from: AssessmentState
  readonly to: AssessmentState
}

/** Moves the assessment as a whole; false when it was not in the state `from`. */
export async function moveAssessment(tx: Tx, { assessmentId, from, to }: AssessmentMove): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('assessment')
    .set((row) => ({ state: to, version: row('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('id', '=', assessmentId)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
