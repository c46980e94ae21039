import type { Kysely } from 'kysely'
import { run, sharedTable } from './statements.ts'

/** The addresses under which calendars read what a person has to do, without a session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    // Found by the token alone, before there is a tenant: like `directory` it stands outside of them.
    `create table app.calendar_link (
       account_id uuid not null references app.account_user (id) on delete cascade,
       tenant_id uuid not null references app.district (id),
       token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
       created_at timestamptz(3) not null default app.now(),
       primary key (account_id, tenant_id)
     )`,
    ...sharedTable('calendar_link', 'local', 'select, insert, update (token_hash, created_at), delete'),
  ])
}
