import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface AgreedMark {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly itemId: string
  readonly points: string
  readonly reason: string
  readonly agreedBy: PersonId
  readonly present: readonly PersonId[]
}

/** The value on which people agreed, with their reason; a later one takes its place, and the log keeps both. */
export async function saveAgreedMark(tx: Tx, mark: AgreedMark): Promise<void> {
  await tx
    .insertInto('agreed_mark')
    .values({
      district_id: tx.districtId,
      assessment_id: mark.assessmentId,
      unit_id: mark.unitId,
      item_id: mark.itemId,
      points: mark.points,
      reason: mark.reason,
      agreed_by: mark.agreedBy,
      present: [...mark.present],
      agreed_at: sql<Date>`app.now()`,
    })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'assessment_id', 'unit_id', 'item_id']).doUpdateSet((row) => ({
        points: row.ref('excluded.points'),
        reason: row.ref('excluded.reason'),
        agreed_by: row.ref('excluded.agreed_by'),
        present: row.ref('excluded.present'),
        agreed_at: row.ref('excluded.agreed_at'),
        version: row('agreed_mark.version', '+', 1),
      })),
    )
    .execute()
}
