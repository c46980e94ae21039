import type { FileId, KeyPointsId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import type { KeyPointsContent, KeyPointsState, ReadSource } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'

export interface NewKeyPoints {
  readonly keyPointsId: KeyPointsId
  readonly unitId: UnitId
  readonly draft: KeyPointsContent
  /** 0 = there is no file. */
  readonly sourceSeq: number
  readonly createdBy: PersonId
}

export async function insertKeyPoints(tx: Tx, of: NewKeyPoints): Promise<void> {
  const { keyPointsId, unitId, draft, sourceSeq, createdBy } = of
  await insertRows(tx, 'key_points', [
    {
      ...{ id: keyPointsId, unit_id: unitId, state: 'draft', title: draft.title, draft: JSON.stringify(draft) },
      ...{ source_seq: sourceSeq, created_by: createdBy, saved_by: createdBy },
    },
  ])
}

export interface NewKeyPointsSource extends Pick<ReadSource, 'lines' | 'refused'> {
  readonly keyPointsId: KeyPointsId
  readonly seq: number
  readonly fileId: FileId
  readonly addedBy: PersonId
}

export async function insertKeyPointsSource(tx: Tx, of: NewKeyPointsSource): Promise<void> {
  const { keyPointsId, seq, fileId, lines, refused, addedBy } = of
  await insertRows(tx, 'key_points_source', [
    {
      ...{ key_points_id: keyPointsId, seq, file_id: fileId, document: JSON.stringify(lines), added_by: addedBy },
      refused: refused === null ? null : JSON.stringify(refused),
    },
  ])
}

export interface KeyPointsDraft {
  readonly keyPointsId: KeyPointsId
  readonly draft: KeyPointsContent
  readonly savedBy: PersonId
  readonly seenVersion: number
}

/** Keeps the draft; undefined when somebody has saved it since it was seen, or it is not open any more. */
export function saveKeyPoints(
  tx: Tx,
  { keyPointsId, draft, savedBy, seenVersion }: KeyPointsDraft,
): Promise<{ readonly version: number; readonly savedAt: Date } | undefined> {
  return (
    tx
      .updateTable('key_points')
      .set({
        ...{ draft: JSON.stringify(draft), saved_by: savedBy, version: seenVersion + 1 },
        saved_at: sql<Date>`app.now()`,
      })
      // What was issued keeps its words in the lists until the next version is.
      .set((row) => ({
        title: sql<string>`case when ${row.ref('number')} = 0 then ${draft.title} else ${row.ref('title')} end`,
      }))
      .where('district_id', '=', tx.districtId)
      .where('id', '=', keyPointsId)
      .where('version', '=', seenVersion)
      .where('draft', 'is not', null)
      .returning(['version', 'saved_at as savedAt'])
      .executeTakeFirst()
  )
}

export interface KeyPointsMove {
  readonly keyPointsId: KeyPointsId
  readonly from: KeyPointsState
  readonly to: KeyPointsState
  readonly seenVersion: number
  /** What is written from now on; null = nothing is open. */
  readonly draft: KeyPointsContent | null
}

/** Moves key points that are still as they were seen; undefined when they are not. Gives their new version. */
export async function moveKeyPoints(
  tx: Tx,
  { keyPointsId, from, to, seenVersion, draft }: KeyPointsMove,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('key_points')
    .set({ state: to, version: seenVersion + 1, draft: draft === null ? null : JSON.stringify(draft) })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', keyPointsId)
    .where('state', '=', from)
    .where('version', '=', seenVersion)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export interface IssuedNow {
  readonly keyPointsId: KeyPointsId
  /** What notices about this version are about. */
  readonly versionId: string
  readonly number: number
  readonly content: KeyPointsContent
  readonly period: DatePair
  readonly contentHash: string
  readonly note: string
  readonly issuedBy: PersonId
  readonly from: KeyPointsState
  readonly seenVersion: number
}

/** Makes the next version of key points that are still as they were seen; false when they are not. */
export async function issueVersion(tx: Tx, of: IssuedNow): Promise<boolean> {
  const { keyPointsId, number, content, period } = of
  const { numUpdatedRows } = await tx
    .updateTable('key_points')
    .set({
      ...{ state: 'issued', number, draft: null, title: content.title, version: of.seenVersion + 1 },
      ...{ period_start: period.start, period_end: period.end },
    })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', keyPointsId)
    .where('state', '=', of.from)
    .where('version', '=', of.seenVersion)
    .where('number', '=', number - 1)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await insertRows(tx, 'key_points_version', [
    {
      ...{ key_points_id: keyPointsId, number, id: of.versionId, content: JSON.stringify(content), note: of.note },
      ...{ content_hash: of.contentHash, issued_by: of.issuedBy },
    },
  ])
  return true
}
