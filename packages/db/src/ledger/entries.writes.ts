import type { EntryId, PersonId } from '@jianjia/domain/kernel'
import type { EntryDraft, MeasureDraft } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import type { Placed } from './ancestors.queries.ts'
import { replaceMeasures } from './measures.writes.ts'

/** An entry as it is kept: the envelope, the details of its kind, the measures that follow from them. */
export interface EntryRow {
  readonly id: EntryId
  readonly draft: EntryDraft
  readonly measures: readonly MeasureDraft[]
  readonly placed: Placed
}

export async function insertEntry(tx: Tx, entry: EntryRow, recordedBy: PersonId): Promise<void> {
  const { id, draft, placed } = entry
  await tx
    .insertInto('ledger_entry')
    .values({
      district_id: tx.districtId,
      id,
      kind: draft.kind,
      unit_id: draft.unitId,
      branch_id: placed.branchId,
      general_branch_id: placed.generalBranchId,
      day: draft.day,
      title: draft.title,
      details: JSON.stringify(draft.details),
      recorded_by: recordedBy,
    })
    .execute()
  await replaceMeasures(tx, entry)
}

/** Corrects an entry that is still at `seenVersion`; false when somebody was faster, and then nothing has changed. */
export async function correctEntry(tx: Tx, entry: EntryRow, seenVersion: number): Promise<boolean> {
  const { id, draft, placed } = entry
  const { numUpdatedRows } = await tx
    .updateTable('ledger_entry')
    .set({
      branch_id: placed.branchId,
      general_branch_id: placed.generalBranchId,
      day: draft.day,
      title: draft.title,
      details: JSON.stringify(draft.details),
      version: seenVersion + 1,
    })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await replaceMeasures(tx, entry)
  return true
}

export interface Binned {
  readonly id: EntryId
  readonly seenVersion: number
  readonly by: PersonId
}

/** Into the bin: the entry stays, its measures no longer count. */
export async function trashEntry(tx: Tx, { id, seenVersion, by }: Binned): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ledger_entry')
    .set({ trashed_at: sql<Date>`app.now()`, trashed_by: by, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await replaceMeasures(tx, { id, measures: [] })
  return true
}

/** Out of the bin again, with the measures that follow from its details. */
export async function restoreEntry(tx: Tx, entry: EntryRow, seenVersion: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ledger_entry')
    .set({ trashed_at: null, trashed_by: null, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', entry.id)
    .where('version', '=', seenVersion)
    .where('trashed_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await replaceMeasures(tx, entry)
  return true
}
