import type { VoiceEntry, VoiceMarkRow } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { EvaluationOf } from './evaluation-rows.queries.ts'

/** What the district has entered of the voices, of one unit or of all. */
export function listVoiceMarks(read: TenantRead, of: EvaluationOf): Promise<readonly VoiceMarkRow[]> {
  return read
    .selectFrom('voice_mark as v')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'v.recorded_by'),
    )
    .select(['v.unit_id as unitId', 'v.rater_id as raterId', 'v.points', 'v.papers', 'v.reason'])
    .select(['p.name as recordedBy', 'v.version'])
    .where('v.district_id', '=', read.districtId)
    .where('v.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('v.unit_id', '=', of.unitId ?? null))
    .execute()
}

export interface VoiceMarkDraft extends VoiceEntry {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly raterId: string
  readonly recordedBy: PersonId
  /** The version that was seen; 0 = there was none. */
  readonly seenVersion: number
}

/** Stores what was collected of a voice; gives the new version, or undefined when it has changed since it was seen. */
export async function saveVoiceMark(tx: Tx, draft: VoiceMarkDraft): Promise<number | undefined> {
  const { assessmentId, unitId, raterId, points, papers, reason, recordedBy, seenVersion } = draft
  const said = {
    ...{ points, papers, reason, recorded_by: recordedBy, version: seenVersion + 1 },
    recorded_at: sql<Date>`app.now()`,
  }
  const key = { district_id: tx.districtId, assessment_id: assessmentId, unit_id: unitId, rater_id: raterId }
  const row =
    seenVersion === 0
      ? await tx
          .insertInto('voice_mark')
          .values({ ...key, ...said })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('voice_mark')
          .set(said)
          .where('district_id', '=', tx.districtId)
          .where('assessment_id', '=', assessmentId)
          .where('unit_id', '=', unitId)
          .where('rater_id', '=', raterId)
          .where('version', '=', seenVersion)
          .returning('version')
          .executeTakeFirst()
  return row?.version
}
