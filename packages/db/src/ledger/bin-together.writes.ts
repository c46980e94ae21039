import type { EntryId, PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { addMeasures, addSums } from './bulk.writes.ts'
import type { EntryRow } from './entries.writes.ts'

export interface SeenEntryRow {
  readonly id: EntryId
  readonly seenVersion: number
}

/** Puts those of these entries into the bin that are as they were seen, in a fixed number of statements; gives their ids. */
export async function trashEntries(
  tx: Tx,
  { entries, by }: { readonly entries: readonly SeenEntryRow[]; readonly by: PersonId },
): Promise<ReadonlySet<EntryId>> {
  const { rows } = await sql<{ id: EntryId }>`
    update app.ledger_entry e set trashed_at = app.now(), trashed_by = ${by}, version = e.version + 1
    from jsonb_to_recordset(${seen(entries)}::jsonb) as s (id uuid, seen int)
    where e.district_id = ${tx.districtId} and e.id = s.id and e.version = s.seen and e.trashed_at is null
    returning e.id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await addSums(tx, ids, -1)
  await sql`
    delete from app.ledger_measure m where m.district_id = ${tx.districtId} and m.entry_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Set(ids)
}

export interface BinnedEntry extends EntryRow {
  readonly seenVersion: number
}

/** Takes those of these entries out of the bin that are as they were seen, with what they measure; gives their ids. */
export async function restoreEntries(tx: Tx, entries: readonly BinnedEntry[]): Promise<ReadonlySet<EntryId>> {
  const { rows } = await sql<{ id: EntryId }>`
    update app.ledger_entry e set trashed_at = null, trashed_by = null, version = e.version + 1
    from jsonb_to_recordset(${seen(entries)}::jsonb) as s (id uuid, seen int)
    where e.district_id = ${tx.districtId} and e.id = s.id and e.version = s.seen and e.trashed_at is not null
    returning e.id`.execute(tx)
  const back = new Set(rows.map(({ id }) => id))
  await addMeasures(
    tx,
    entries.filter(({ id }) => back.has(id)),
  )
  await addSums(tx, [...back], 1)
  return back
}

function seen(entries: readonly SeenEntryRow[]): string {
  return JSON.stringify(entries.map(({ id, seenVersion }) => ({ id, seen: seenVersion })))
}
