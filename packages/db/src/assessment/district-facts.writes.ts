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
  const { assessmentId, unitId, itemId, seenVersion } = fact
  const said = {
    value: JSON.stringify(fact.value),
    recorded_by: fact.recordedBy,
    recorded_at: sql<Date>`app.now()`,
    version: seenVersion + 1,
  }
  const key = { district_id: tx.districtId, assessment_id: assessmentId, unit_id: unitId, item_id: itemId }
  const row =
    seenVersion === 0
      ? await tx
          .insertInto('district_fact')
          .values({ ...key, ...said })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('district_fact')
          .set(said)
          .where('district_id', '=', tx.districtId)
          .where('assessment_id', '=', assessmentId)
          .where('unit_id', '=', unitId)
          .where('item_id', '=', itemId)
          .where('version', '=', seenVersion)
          .returning('version')
          .executeTakeFirst()
  return row?.version
}
