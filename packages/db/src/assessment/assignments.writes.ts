import type { ReviewPair } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'

export interface AssignmentChange {
  readonly assessmentId: AssessmentId
  readonly pairs: readonly ReviewPair[]
  readonly by: PersonId
  /** With which seed the pairs were drawn; absent = chosen by hand. */
  readonly seed?: number | null
}

/** A pair that somebody else has added meanwhile violates `review_assignment_once`. */
export async function insertAssignments(tx: Tx, { assessmentId, pairs, by, seed }: AssignmentChange): Promise<void> {
  await insertRows(
    tx,
    'review_assignment',
    pairs.map(({ unitId, reviewerId }) => ({
      ...{
        id: newId<string>(),
        assessment_id: assessmentId,
        unit_id: unitId,
        reviewer_id: reviewerId,
        assigned_by: by,
        drawn_seed: seed ?? null,
      },
    })),
  )
}

/** Withdraws pairs whose marks are not in, and gives how many: fewer than asked means that somebody was faster. */
export async function withdrawAssignments(tx: Tx, { assessmentId, pairs, by }: AssignmentChange): Promise<number> {
  if (pairs.length === 0) return 0
  const units = pairs.map((pair) => pair.unitId)
  const reviewers = pairs.map((pair) => pair.reviewerId)
  const { numUpdatedRows } = await tx
    .updateTable('review_assignment')
    .set((row) => ({ withdrawn_at: sql<Date>`app.now()`, withdrawn_by: by, version: row('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where(sql<boolean>`(unit_id, reviewer_id) in (select * from unnest(${units}::uuid[], ${reviewers}::uuid[]))`)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
