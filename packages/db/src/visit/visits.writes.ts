import type { VisitFinding, VisitState } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, UnitId, VisitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'

export interface VisitDraft {
  readonly visitId: VisitId
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly heldOn: PlainDate
  readonly leaderId: PersonId
  /** The leader among them. */
  readonly visitorIds: readonly PersonId[]
  readonly plannedBy: PersonId
}

export async function insertVisit(tx: Tx, draft: VisitDraft): Promise<void> {
  const { visitId, assessmentId, unitId, heldOn, leaderId, visitorIds, plannedBy } = draft
  await insertRows(tx, 'visit', [
    {
      ...{ id: visitId, assessment_id: assessmentId, unit_id: unitId },
      ...{ held_on: heldOn, leader_id: leaderId, planned_by: plannedBy },
    },
  ])
  await insertRows(
    tx,
    'visit_member',
    visitorIds.map((person_id) => ({ visit_id: visitId, person_id })),
  )
}

export interface VisitMove {
  readonly visitId: VisitId
  readonly to: Exclude<VisitState, 'planned'>
  readonly summary: string
  readonly expectedVersion: number
}

/** Ends a planned visit; undefined when it has changed since it was seen. */
export async function endVisit(tx: Tx, { visitId, to, summary, expectedVersion }: VisitMove): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('visit')
    .set({
      ...{ state: to, summary, version: expectedVersion + 1 },
      finished_at: to === 'finished' ? sql<Date>`app.now()` : null,
    })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', visitId)
    .where('state', '=', 'planned')
    .where('version', '=', expectedVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface VisitLineDraft {
  readonly visitId: VisitId
  readonly itemId: string
  readonly finding: VisitFinding | null
  readonly note: string
  readonly savedBy: PersonId
  /** The version that was seen; 0 = there was none. */
  readonly seenVersion: number
}

/** Keeps what was found of one line; false when somebody else was faster. */
export async function saveVisitLine(tx: Tx, draft: VisitLineDraft): Promise<boolean> {
  const { visitId, itemId, finding, note, savedBy, seenVersion } = draft
  const said = {
    ...{ finding, note, saved_by: savedBy, version: seenVersion + 1 },
    saved_at: sql<Date>`app.now()`,
  }
  const row =
    seenVersion === 0
      ? await tx
          .insertInto('visit_line')
          .values({ district_id: tx.districtId, visit_id: visitId, item_id: itemId, ...said })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('visit_line')
          .set(said)
          .where('district_id', '=', tx.districtId)
          .where('visit_id', '=', visitId)
          .where('item_id', '=', itemId)
          .where('version', '=', seenVersion)
          .returning('version')
          .executeTakeFirst()
  return row !== undefined
}
