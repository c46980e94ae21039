import type { EntryId, FileId, PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'
import type { EntryRow } from './entries.writes.ts'
import { addMeasures, addSums } from './bulk.writes.ts'

export interface ChangedEntry extends EntryRow {
  readonly seenVersion: number
}

/**
 * Corrects any number of entries with their measures and monthly sums, in a fixed number of statements. False when one of
 * them has changed meanwhile: the transaction must then be given up.
 */
export async function correctEntries(tx: Tx, entries: readonly ChangedEntry[]): Promise<boolean> {
  if (entries.length === 0) return true
  const ids = entries.map(({ id }) => id)
  await addSums(tx, ids, -1)
  await sql`
    delete from app.ledger_measure m where m.district_id = ${tx.districtId} and m.entry_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  const rows = entries.map(({ id, draft, placed, seenVersion }) => ({
    ...{ id, unit_id: draft.unitId, day: draft.day, title: draft.title, details: draft.details, seen: seenVersion },
    ...{ branch_id: placed.branchId, general_branch_id: placed.generalBranchId },
  }))
  const { numAffectedRows } = await sql`
    update app.ledger_entry e set branch_id = c.branch_id, general_branch_id = c.general_branch_id, day = c.day,
      title = c.title, details = c.details, version = e.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (id uuid, unit_id uuid, day date, title text,
      details jsonb, seen int, branch_id uuid, general_branch_id uuid)
    where e.district_id = ${tx.districtId} and e.id = c.id and e.unit_id = c.unit_id and e.version = c.seen
      and e.trashed_at is null`.execute(tx)
  if (numAffectedRows !== BigInt(entries.length)) return false
  await addMeasures(tx, entries)
  await addSums(tx, ids, 1)
  return true
}

/** The same files as evidence of any number of new entries, in one statement. */
export async function proveEntries(
  tx: Tx,
  {
    entries,
    fileIds,
    by,
  }: { readonly entries: readonly EntryRow[]; readonly fileIds: readonly FileId[]; readonly by: PersonId },
): Promise<void> {
  await insertRows(
    tx,
    'evidence_use',
    entries.flatMap(({ id, draft }: { id: EntryId; draft: EntryRow['draft'] }) =>
      fileIds.map((fileId) => ({
        ...{ id: newId<string>(), file_id: fileId, unit_id: draft.unitId },
        ...{ subject_kind: 'ledgerEntry' as const, subject_id: id, added_by: by },
      })),
    ),
  )
}
