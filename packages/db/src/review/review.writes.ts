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
    .select(['submitted_at as submittedAt', 'version'])
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
  const rows = await tx
    .insertInto('review_mark')
    .values(
      marks.map((mark) => ({
        district_id: tx.districtId,
        assessment_id: of.assessmentId,
        unit_id: of.unitId,
        reviewer_id: of.reviewerId,
        item_id: mark.itemId,
        points: mark.points,
        points_number: mark.points,
        note: mark.note,
        version: mark.seenVersion + 1,
        saved_at: sql<Date>`app.now()`,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'assessment_id', 'unit_id', 'reviewer_id', 'item_id'])
        .doUpdateSet((row) => ({
          points: row.ref('excluded.points'),
          points_number: row.ref('excluded.points_number'),
          note: row.ref('excluded.note'),
          version: row.ref('excluded.version'),
          saved_at: row.ref('excluded.saved_at'),
        }))
        .where((row) => row('review_mark.version', '=', row(row.ref('excluded.version'), '-', 1))),
    )
    .returning('item_id as itemId')
    .execute()
  return rows.map(({ itemId }) => itemId)
}

/** Locks the reviewer's marks for good. False when they were submitted before, or the assignment has changed. */
export async function submitReview(tx: Tx, of: ReviewerOf, seenVersion: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('review_assignment')
    .set({ submitted_at: sql`app.now()`, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.reviewerId)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is', null)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
