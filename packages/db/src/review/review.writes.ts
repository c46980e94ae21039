import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import type { OwnAssignment, ReviewerOf } from './review.queries.ts'

export interface MarkDraft {
  readonly itemId: string
  /** A decimal text. */
  readonly points: string
  readonly note: string
  /** The version that the reviewer saw; 0 = there was no mark yet. */
  readonly seenVersion: number
}

/**
 * The reviewer's assignment, held until the end of the change: of two tabs, one that saves and one that hands in, the
 * second sees what the first has done. Undefined when it was withdrawn meanwhile.
 */
export function lockAssignment(tx: Tx, of: ReviewerOf): Promise<OwnAssignment | undefined> {
  return tx
    .selectFrom('review_assignment')
    .select(['submitted_at as submittedAt', 'opened_at as openedAt', 'reopened_round as reopenedRound', 'version'])
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.reviewerId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Saves marks of one reviewer in one statement. Gives the item ids that were saved: a mark that has changed since the
 * reviewer saw it is left alone, and the caller refuses the whole.
 */
export async function saveMarks(tx: Tx, of: ReviewerOf, marks: readonly MarkDraft[]): Promise<readonly string[]> {
  if (marks.length === 0) return []
  const { rows } = await sql<{ itemId: string }>`
    insert into app.review_mark as kept (
      district_id, assessment_id, unit_id, reviewer_id, item_id, points, points_number, note, version, saved_at
    )
    select ${tx.districtId}::uuid, ${of.assessmentId}::uuid, ${of.unitId}::uuid, ${of.reviewerId}::uuid, m."itemId",
      m.points, m.points::numeric, m.note, m."seenVersion" + 1, app.now()
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m(
      "itemId" text, points text, note text, "seenVersion" integer
    )
    where m."seenVersion" = 0 or exists (
      select from app.review_mark seen where seen.district_id = ${tx.districtId}
        and seen.assessment_id = ${of.assessmentId} and seen.unit_id = ${of.unitId}
        and seen.reviewer_id = ${of.reviewerId} and seen.item_id = m."itemId"
    )
    on conflict (district_id, assessment_id, unit_id, reviewer_id, item_id) do update
      set points = excluded.points, points_number = excluded.points_number, note = excluded.note,
        version = excluded.version, saved_at = excluded.saved_at
      where kept.version = excluded.version - 1
    returning item_id as "itemId"`.execute(tx)
  return rows.map(({ itemId }) => itemId)
}

/**
 * Locks the reviewer's marks for good, at a time that is not before the last of them was saved: of two transactions the
 * one that waited may have begun first. Undefined when they were submitted before, or the assignment has changed.
 */
export async function submitReview(tx: Tx, of: ReviewerOf, seenVersion: number): Promise<Date | undefined> {
  const lastSaved = sql<Date>`(
    select max(m.saved_at) from app.review_mark m
    where m.district_id = ${tx.districtId} and m.assessment_id = ${of.assessmentId} and m.unit_id = ${of.unitId}
      and m.reviewer_id = ${of.reviewerId})`
  const row = await tx
    .updateTable('review_assignment')
    .set({ submitted_at: sql<Date>`greatest(app.now(), ${lastSaved})`, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.reviewerId)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is', null)
    .where('version', '=', seenVersion)
    .returning('submitted_at as submittedAt')
    .executeTakeFirst()
  return row?.submittedAt ?? undefined
}
