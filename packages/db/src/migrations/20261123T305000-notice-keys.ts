import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** What follows from the data is one event per key, however often it is looked for; entries of the ledger are places too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `alter table app.notice_event add column event_key text check (event_key <> '')`,
    'create unique index notice_event_key on app.notice_event (district_id, event_key)',
    'create index notice_unread on app.notice (district_id, person_id, sent_at desc) where read_at is null',

    'alter table app.kept_place drop constraint kept_place_kind_check',
    `alter table app.kept_place add constraint kept_place_kind
       check (kind in ('unit', 'assessment', 'plan', 'scheme', 'entry'))`,
  ])
}
