import type { ObjectionOpinion } from '@jianjia/domain/assessment'
import type {
  AssessmentId,
  FileId,
  ObjectionId,
  PersonId,
  PlainDate,
  ResultSetId,
  UnitId,
} from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'

export interface ObjectionDraft {
  readonly objectionId: ObjectionId
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly resultSetId: ResultSetId
  /** Null = the whole result. */
  readonly itemId: string | null
  readonly reason: string
  readonly raisedBy: PersonId
  readonly answerBy: PlainDate
  readonly fileIds: readonly FileId[]
}

/** An objection with what is handed in with it. */
export async function insertObjection(tx: Tx, draft: ObjectionDraft): Promise<void> {
  const { objectionId, assessmentId, unitId, itemId, raisedBy } = draft
  await insertRows(tx, 'objection', [
    {
      ...{ id: objectionId, assessment_id: assessmentId, unit_id: unitId, result_set_id: draft.resultSetId },
      ...{ item_id: itemId ?? '', reason: draft.reason, raised_by: raisedBy, answer_by: draft.answerBy },
    },
  ])
  await insertRows(
    tx,
    'evidence_use',
    draft.fileIds.map((fileId) => ({
      ...{ id: newId<string>(), file_id: fileId, unit_id: unitId, subject_kind: 'objection' as const },
      ...{ subject_id: objectionId, item_id: itemId ?? '', added_by: raisedBy },
    })),
  )
}

export interface AnsweredObjection {
  readonly objectionId: ObjectionId
  readonly expectedVersion: number
  readonly to: 'upheld' | 'rejected' | 'withdrawn'
  /** Null where it is taken back. */
  readonly answer: { readonly reason: string; readonly by: PersonId } | null
  readonly correctedSetId: ResultSetId | null
}

/** Ends an objection; false when it has changed since it was seen. */
export async function endObjection(tx: Tx, ended: AnsweredObjection): Promise<boolean> {
  const { objectionId, expectedVersion, to, answer, correctedSetId } = ended
  const { numUpdatedRows } = await tx
    .updateTable('objection')
    .set({
      ...{ state: to, version: expectedVersion + 1, corrected_set_id: correctedSetId },
      ...{ answer: answer?.reason ?? null, decided_by: answer?.by ?? null },
      decided_at: answer === null ? null : sql<Date>`app.now()`,
    })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', objectionId)
    .where('state', '=', 'raised')
    .where('version', '=', expectedVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

interface Asking {
  readonly objectionId: ObjectionId
  readonly reviewerIds: readonly PersonId[]
  readonly by: PersonId
}

/** Asks reviewers; gives those who were not asked before. */
export async function askReviewers(tx: Tx, { objectionId, reviewerIds, by }: Asking): Promise<readonly PersonId[]> {
  const rows = await tx
    .insertInto('objection_opinion')
    .values(
      reviewerIds.map((reviewer_id) => ({
        ...{ district_id: tx.districtId, objection_id: objectionId, reviewer_id, asked_by: by },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('reviewer_id as personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

interface Opinion {
  readonly objectionId: ObjectionId
  readonly reviewerId: PersonId
  readonly opinion: ObjectionOpinion
  readonly note: string
}

/** Keeps what a reviewer says, once; false where they have said something before. */
export async function giveOpinion(tx: Tx, { objectionId, reviewerId, opinion, note }: Opinion): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('objection_opinion')
    .set({ opinion, note, given_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('objection_id', '=', objectionId)
    .where('reviewer_id', '=', reviewerId)
    .where('given_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
