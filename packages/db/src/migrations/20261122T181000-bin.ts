import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** Entries that were in the bin for longer than they can be taken out are removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create index ledger_entry_bin on app.ledger_entry (district_id, trashed_at) where trashed_at is not null`,
    'create index ledger_entry_recorded_by on app.ledger_entry (district_id, recorded_by, recorded_at desc)',
    'grant delete on app.ledger_entry to jianjia_app',
    `create function app.refuse_unbinned() returns trigger language plpgsql as $$
     begin
       if old.trashed_at is null then
         raise exception 'an entry that is not in the bin is not removed' using errcode = 'restrict_violation';
       end if;
       return old;
     end $$`,
    `create trigger refuse_unbinned before delete on app.ledger_entry for each row
       execute function app.refuse_unbinned()`,
  ])
}
