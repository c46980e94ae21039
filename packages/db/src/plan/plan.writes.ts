import type { FileId, PersonId, PlanId, UnitId } from '@jianjia/domain/kernel'
import type { ReportKind } from '@jianjia/domain/obligation'
import type { PlanContent, PlanState, ReadSource } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface NewPlan {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly kind: ReportKind
  readonly draft: PlanContent
  /** 0 = it has no file. */
  readonly sourceSeq: number
  readonly createdBy: PersonId
}

export async function insertPlan(
  tx: Tx,
  { planId, unitId, kind, draft, sourceSeq, createdBy }: NewPlan,
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      ...{ district_id: tx.districtId, id: planId, unit_id: unitId, kind, state: 'draft' },
      ...{ draft: JSON.stringify(draft), source_seq: sourceSeq, created_by: createdBy, saved_by: createdBy },
      ...words(draft),
    })
    .execute()
}

export interface NewSource extends ReadSource {
  readonly planId: PlanId
  readonly seq: number
  readonly piece: number
  readonly fileId: FileId
  readonly addedBy: PersonId
}

/** Keeps what somebody handed over; it never changes, and what takes its place stands beside it. */
export async function insertSource(tx: Tx, source: NewSource): Promise<void> {
  const { planId, seq, piece, fileId, lines, readings, notes, refused, addedBy } = source
  await tx
    .insertInto('plan_source')
    .values({
      ...{ district_id: tx.districtId, plan_id: planId, seq, piece, file_id: fileId, added_by: addedBy },
      ...{ document: JSON.stringify(lines), readings: JSON.stringify(readings), notes: JSON.stringify(notes) },
      refused: refused === null ? null : JSON.stringify(refused),
    })
    .execute()
}

export interface Draft {
  readonly planId: PlanId
  readonly draft: PlanContent
  readonly sourceSeq: number
  readonly savedBy: PersonId
  readonly seenVersion: number
}

/** Keeps the draft; undefined when somebody has saved it since it was seen, or it is not open any more. */
export function saveDraft(
  tx: Tx,
  { planId, draft, sourceSeq, savedBy, seenVersion }: Draft,
): Promise<{ readonly version: number; readonly savedAt: Date } | undefined> {
  return (
    tx
      .updateTable('plan')
      .set({
        ...{ draft: JSON.stringify(draft), source_seq: sourceSeq, saved_by: savedBy, version: seenVersion + 1 },
        saved_at: sql<Date>`app.now()`,
      })
      // What was handed in keeps its words in the lists until the next version is.
      .set((row) => ({
        title: sql<string>`case when ${row.ref('number')} = 0 then ${draft.title} else ${row.ref('title')} end`,
      }))
      .where('district_id', '=', tx.districtId)
      .where('id', '=', planId)
      .where('version', '=', seenVersion)
      .where('draft', 'is not', null)
      .returning(['version', 'saved_at as savedAt'])
      .executeTakeFirst()
  )
}

export interface PlanMove {
  readonly planId: PlanId
  readonly from: PlanState
  readonly to: PlanState
  readonly seenVersion: number
  /** What the branch writes from now on; null = nothing is open. */
  readonly draft: PlanContent | null
}

/** Moves a document that is still as it was seen; undefined when it is not. Gives its new version. */
export async function movePlan(
  tx: Tx,
  { planId, from, to, seenVersion, draft }: PlanMove,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('plan')
    .set({ state: to, version: seenVersion + 1, draft: draft === null ? null : JSON.stringify(draft) })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', planId)
    .where('state', '=', from)
    .where('version', '=', seenVersion)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export interface ClosedMove {
  readonly planId: PlanId
  readonly from: PlanState
  readonly to: PlanState
  readonly seenVersion: number
}

/** Moves those of these documents that are still as they were seen, with nothing open afterwards; gives their ids. */
export async function movePlans(tx: Tx, moves: readonly ClosedMove[]): Promise<ReadonlySet<PlanId>> {
  const asked = moves.map(({ planId, from, to, seenVersion }) => ({
    id: planId,
    was: from,
    becomes: to,
    seen: seenVersion,
  }))
  const { rows } = await sql<{ id: PlanId }>`
    update app.plan p set state = m.becomes, version = p.version + 1, draft = null
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as m (id uuid, was text, becomes text, seen int)
    where p.district_id = ${tx.districtId} and p.id = m.id and p.state = m.was and p.version = m.seen
    returning p.id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

function words({ title, period }: PlanContent) {
  return { title, period_start: period?.start ?? null, period_end: period?.end ?? null }
}
