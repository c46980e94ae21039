import type { Kysely } from 'kysely'
import { appendOnly, run, tenantTable } from './statements.ts'

/** What every change leaves behind: the key that makes it happen once, the move of its lifecycle, its audit line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.idempotency (
       district_id uuid not null,
       key uuid not null,
       account_id uuid not null,
       procedure text not null,
       input_hash text not null,
       outcome jsonb,
       created_at timestamptz(3) not null default app.now(),
       primary key (district_id, key)
     )`,
    ...tenantTable({ table: 'idempotency', may: 'select, insert, update (outcome)' }),

    `create table app.transition_log (
       district_id uuid not null,
       id uuid not null,
       subject_kind text not null,
       subject_id uuid not null,
       unit_id uuid,
       event text not null,
       from_state text,
       to_state text not null,
       actor_id uuid,
       at timestamptz(3) not null default app.now(),
       reason text,
       primary key (district_id, id)
     )`,
    'create index transition_log_subject on app.transition_log (district_id, subject_kind, subject_id, id)',
    appendOnly('transition_log'),
    ...tenantTable({ table: 'transition_log', may: 'select, insert' }),

    // A sealed line (ballots) says that something was done, and neither who nor when.
    `create table app.audit_log (
       district_id uuid not null,
       id uuid not null,
       procedure text not null,
       mode text not null check (mode in ('named', 'sealed')),
       actor_account_id uuid,
       actor_person_id uuid,
       subject_kind text not null,
       subject_id text not null,
       unit_id uuid,
       at timestamptz(3),
       request_id text,
       detail jsonb not null default '{}',
       primary key (district_id, id),
       check ((mode = 'named') = (actor_account_id is not null)),
       check ((mode = 'named') = (at is not null)),
       check (mode = 'named' or (actor_person_id is null and request_id is null))
     )`,
    'create index audit_log_subject on app.audit_log (district_id, subject_kind, subject_id, id)',
    'create index audit_log_at on app.audit_log (district_id, at desc) where at is not null',
    appendOnly('audit_log'),
    ...tenantTable({ table: 'audit_log', may: 'select, insert' }),
  ])
}
