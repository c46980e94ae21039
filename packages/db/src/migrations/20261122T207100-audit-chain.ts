import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, run, tenantTable } from './statements.ts'

/**
 * The lines of the audit log of a tenant in a chain: each hash holds the one before and the whole line, so that a line
 * that was changed, removed or moved past the product is found. Only the day is kept of when a line was sealed: ballots
 * leave lines that say neither who nor when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.audit_chain (
       district_id uuid not null,
       position bigint not null check (position > 0),
       line_id uuid not null,
       hash text not null check (hash ~ '^[0-9a-f]{64}$'),
       sealed_on date not null,
       primary key (district_id, position),
       unique (district_id, line_id)
     )`,
    appendOnly('audit_chain'),
    neverEmptied('audit_chain'),
    ...tenantTable({ table: 'audit_chain', may: 'select, insert' }),
  ])
}
