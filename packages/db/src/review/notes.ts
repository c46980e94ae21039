import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { ReviewerOf } from './review.queries.ts'

/** What a reviewer keeps beside a line. It is the reviewer's alone: nothing else reads this table but a backup. */
export interface OwnNote {
  readonly itemId: string
  readonly text: string
  readonly doubtful: boolean
  readonly version: number
}

export function listOwnNotes(read: TenantRead, of: ReviewerOf): Promise<readonly OwnNote[]> {
  return read
    .selectFrom('review_note')
    .select(['item_id as itemId', 'text', 'doubtful', 'version'])
    .where('district_id', '=', read.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.reviewerId)
    .execute()
}

export interface NoteDraft extends Omit<OwnNote, 'version'> {
  /** 0 = there was none yet. */
  readonly seenVersion: number
}

/** Gives the new version, or undefined when the note has changed since it was seen. */
export async function saveNote(tx: Tx, of: ReviewerOf, note: NoteDraft): Promise<number | undefined> {
  const { itemId, text, doubtful, seenVersion } = note
  const said = { text, doubtful, saved_at: sql<Date>`app.now()`, version: seenVersion + 1 }
  const row =
    seenVersion === 0
      ? await tx
          .insertInto('review_note')
          .values({
            ...{ district_id: tx.districtId, assessment_id: of.assessmentId, unit_id: of.unitId },
            ...{ reviewer_id: of.reviewerId, item_id: itemId, ...said },
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('review_note')
          .set(said)
          .where('district_id', '=', tx.districtId)
          .where('assessment_id', '=', of.assessmentId)
          .where('unit_id', '=', of.unitId)
          .where('reviewer_id', '=', of.reviewerId)
          .where('item_id', '=', itemId)
          .where('version', '=', seenVersion)
          .returning('version')
          .executeTakeFirst()
  return row?.version
}
