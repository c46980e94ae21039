import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, run, tenantTable } from './statements.ts'

/**
 * How much of something each of some units is asked for in a period. What is asked of whom stands in versions, each of
 * which is kept; what is counted and when never changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.target (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       counted jsonb not null,
       period_start date not null,
       period_end date not null check (period_end >= period_start),
       withdrawn_at timestamptz(3),
       withdrawn_by uuid,
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, withdrawn_by) references app.person (district_id, id),
       check ((withdrawn_at is null) = (withdrawn_by is null))
     )`,
    'create index target_unit on app.target (district_id, unit_id, period_end desc)',
    ...tenantTable({ table: 'target', may: 'select, insert, update (withdrawn_at, withdrawn_by, version)' }),

    // The lines: [{"unitId": …, "amount": …}].
    `create table app.target_version (
       district_id uuid not null,
       target_id uuid not null,
       number integer not null,
       name text not null check (name <> ''),
       lines jsonb not null,
       set_by uuid not null,
       set_at timestamptz(3) not null default app.now(),
       primary key (district_id, target_id, number),
       foreign key (district_id, target_id) references app.target (district_id, id),
       foreign key (district_id, set_by) references app.person (district_id, id)
     )`,
    appendOnly('target_version'),
    neverEmptied('target_version'),
    ...tenantTable({ table: 'target_version', may: 'select, insert' }),
  ])
}
