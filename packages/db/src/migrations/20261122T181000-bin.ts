import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** Entries that were in the bin for longer than they can be taken out are removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create index ledger_entry_bin on app.ledger_entry (district_id, trashed_at) where trashed_at is not null`,
    'create index ledger_entry_recorded_by on app.ledger_entry (district_id, recorded_by, recorded_at desc)',
    'grant delete on app.ledger_entry to jianjia_app',
  ])
}
