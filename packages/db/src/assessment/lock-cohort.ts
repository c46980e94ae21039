import type { AssessedUnitRow } from '@jianjia/domain/assessment'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface CohortRow extends Pick<AssessedUnitRow, 'unitId' | 'name' | 'segment' | 'state' | 'version'> {
  readonly exempt: boolean
}

export interface CohortPart {
  readonly assessmentId: AssessmentId
  /** All units of the cohort where nothing is said. */
  readonly unitIds?: readonly UnitId[]
}

/** Some units of a cohort, or all, locked in the order of their ids so that two changes of many units never wait crosswise. */
export async function lockCohort(tx: Tx, { assessmentId, unitIds }: CohortPart): Promise<readonly CohortRow[]> {
  const rows = await tx
    .selectFrom('assessment_unit as u')
    .select(['u.unit_id as unitId', 'u.segment', 'u.state', 'u.version', 'u.exempt'])
    .select((row) =>
      row
        .selectFrom('unit_name as n')
        .select('n.name')
        .where('n.district_id', '=', tx.districtId)
        .whereRef('n.unit_id', '=', 'u.unit_id')
        .where('n.voided_at', 'is', null)
        .where(sql<boolean>`daterange(n.valid_from, n.valid_to, '[]') @> app.today(${tx.districtId})`)
        .as('name'),
    )
    .where('u.district_id', '=', tx.districtId)
    .where('u.assessment_id', '=', assessmentId)
    .where(sql<boolean>`(${unitIds ?? null}::uuid[] is null or u.unit_id = any(${unitIds ?? null}::uuid[]))`)
    .orderBy('u.unit_id')
    .forUpdate('u')
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}
