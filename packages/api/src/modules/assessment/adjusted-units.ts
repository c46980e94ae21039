import type { Tx } from '@jianjia/db'
import { type AssessmentHead, type CohortRow, listAdjustments, lockCohort } from '@jianjia/db/assessment'
import type { AdjustedUnit } from '@jianjia/domain/assessment'
import { ok, type Result, refuse, type UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn } from '@jianjia/domain/obligation'

export interface FoundUnit extends AdjustedUnit, Pick<CohortRow, 'unitId'> {}

/** The units whose deadline is to be changed, held until the end of the transaction. */
export async function lockAdjustedUnits(
  tx: Tx,
  head: AssessmentHead,
  unitIds: readonly UnitId[],
): Promise<Result<readonly FoundUnit[]>> {
  const { assessmentId, selfDue } = head
  const cohort = await lockCohort(tx, { assessmentId, unitIds })
  const known = new Set(cohort.map((unit) => unit.unitId))
  const strange = unitIds.findIndex((unitId) => !known.has(unitId))
  if (strange >= 0) return refuse('notFoundOrNoAccess', {}, { path: ['unitIds', strange] })
  const adjustments = await listAdjustments(tx, { assessmentId })
  const adjusted = new Map(adjustments.map((row) => [row.unitId, row.adjustment]))
  return ok(
    cohort.map(({ unitId, name, state, exempt }) => ({
      ...{ unitId, name, state, exempt },
      dueOn: effectiveDueOn({ dueOn: selfDue, adjustment: adjusted.get(unitId) ?? null }),
    })),
  )
}
