import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { FactValue } from '@jianjia/domain/scoring'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface DistrictFactDraft {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly itemId: string
  readonly value: FactValue
  readonly recordedBy: PersonId
  /** The version that was seen; 0 = there was none. */
  readonly seenVersion: number
}

/** Stores what the district says; gives the new version, or undefined when it has changed since it was seen. */
export async function saveDistrictFact(tx: Tx, fact: DistrictFactDraft): Promise<number | undefined> {
  const row = await tx
    .insertInto('district_fact')
    .values({
      district_id: tx.districtId,
      assessment_id: fact.assessmentId,
      unit_id: fact.unitId,
      item_id: fact.itemId,
      value: JSON.stringify(fact.value),
      recorded_by: fact.recordedBy,
      recorded_at: sql<Date>`app.now()`,
      version: fact.seenVersion + 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'assessment_id', 'unit_id', 'item_id'])
        .doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          recorded_by: row.ref('excluded.recorded_by'),
          recorded_at: row.ref('excluded.recorded_at'),
          version: row.ref('excluded.version'),
        }))
        .where((row) => row('district_fact.version', '=', row(row.ref('excluded.version'), '-', 1))),
    )
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
