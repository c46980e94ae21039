import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, run, tenantTable } from './statements.ts'

/** Key points that a district or a general union issues for the plans below it, in versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    // draft is what is written now, null while nothing is open; number is the newest version that was issued.
    `create table app.key_points (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       state text not null constraint key_points_state check (state in ('draft', 'issued', 'revising', 'discarded')),
       period_start date,
       period_end date,
       title text not null default '',
       draft jsonb,
       source_seq integer not null default 0,
       number integer not null default 0,
       created_by uuid not null,
       created_at timestamptz(3) not null default app.now(),
       saved_by uuid not null,
       saved_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, created_by) references app.person (district_id, id),
       check ((period_start is null) = (period_end is null) and period_start <= period_end),
       check (number = 0 or period_start is not null)
     )`,
    'create index key_points_unit on app.key_points (district_id, unit_id, period_start desc)',
    ...tenantTable({
      table: 'key_points',
      may: `select, insert, update (state, period_start, period_end, title, draft, source_seq, number, saved_by, saved_at,
        version)`,
    }),

    // The file from which they were read, as it came, with its text or why nothing was read.
    `create table app.key_points_source (
       district_id uuid not null,
       key_points_id uuid not null,
       seq integer not null check (seq > 0),
       file_id uuid not null,
       document jsonb not null,
       refused jsonb,
       added_by uuid not null,
       added_at timestamptz(3) not null default app.now(),
       primary key (district_id, key_points_id, seq),
       foreign key (district_id, key_points_id) references app.key_points (district_id, id),
       foreign key (district_id, file_id) references app.evidence_file (district_id, id)
     )`,
    appendOnly('key_points_source'),
    neverEmptied('key_points_source'),
    ...tenantTable({ table: 'key_points_source', may: 'select, insert' }),

    // id is what a notice about this version is about.
    `create table app.key_points_version (
       district_id uuid not null,
       key_points_id uuid not null,
       number integer not null check (number > 0),
       id uuid not null,
       content jsonb not null,
       content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
       note text not null default '',
       issued_by uuid not null,
       issued_at timestamptz(3) not null default app.now(),
       primary key (district_id, key_points_id, number),
       foreign key (district_id, key_points_id) references app.key_points (district_id, id),
       foreign key (district_id, issued_by) references app.person (district_id, id)
     )`,
    appendOnly('key_points_version'),
    neverEmptied('key_points_version'),
    ...tenantTable({ table: 'key_points_version', may: 'select, insert' }),

    'alter table app.notice drop constraint notice_kind',
    `alter table app.notice add constraint notice_kind
       check (kind in ('obligationReminder', 'planMonth', 'keyPointsIssued', 'keyPointsChanged'))`,
  ])
}
