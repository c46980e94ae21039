import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnlyExcept, run, sharedTable, tenantTable } from './statements.ts'

/** What an account keeps for itself: its language, where it was lately and what it has pinned, and what it need not be told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.account_preference (
       account_id uuid not null primary key references app.account_user (id) on delete cascade,
       language text not null check (language in ('zh-CN', 'en')),
       set_at timestamptz(3) not null default app.now()
     )`,
    ...sharedTable('account_preference', 'local', 'select, insert, update (language, set_at)'),

    // Ids and no names: what somebody may no longer see is never named to them.
    `create table app.kept_place (
       account_id uuid not null references app.account_user (id) on delete cascade,
       tenant_id uuid not null references app.district (id),
       kind text not null check (kind in ('unit', 'assessment', 'plan', 'scheme')),
       subject_id uuid not null,
       visited_at timestamptz(3) not null default app.now(),
       pinned_at timestamptz(3),
       primary key (account_id, tenant_id, kind, subject_id)
     )`,
    'create index kept_place_visited on app.kept_place (account_id, tenant_id, visited_at desc)',
    ...sharedTable('kept_place', 'local', 'select, insert, update (visited_at, pinned_at), delete'),

    // Which kinds there are is code: a new one needs no migration, and none is stored that the code does not know.
    'alter table app.notice drop constraint notice_kind',
    `alter table app.notice add constraint notice_kind check (kind ~ '^[a-zA-Z]{1,40}$')`,
    `create table app.notice_mute (
       district_id uuid not null,
       person_id uuid not null,
       kind text not null check (kind ~ '^[a-zA-Z]{1,40}$'),
       muted boolean not null,
       set_at timestamptz(3) not null default app.now(),
       primary key (district_id, person_id, kind),
       foreign key (district_id, person_id) references app.person (district_id, id)
     )`,
    ...tenantTable({ table: 'notice_mute', may: 'select, insert, update (muted, set_at)' }),

    // What has happened and is still to be told; written with the change itself, told once by whoever comes first.
    `create table app.notice_event (
       district_id uuid not null,
       id uuid not null,
       kind text not null check (kind ~ '^[a-zA-Z]{1,40}$'),
       unit_id uuid not null,
       subject_id uuid not null,
       person_id uuid,
       detail jsonb not null,
       happened_by uuid,
       happened_at timestamptz(3) not null default app.now(),
       told_at timestamptz(3),
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, person_id) references app.person (district_id, id),
       foreign key (district_id, happened_by) references app.person (district_id, id)
     )`,
    'create index notice_event_open on app.notice_event (district_id, happened_at) where told_at is null',
    appendOnlyExcept('notice_event', ['told_at']),
    neverEmptied('notice_event'),
    ...tenantTable({ table: 'notice_event', may: 'select, insert, update (told_at)' }),

    // One notice per event and person; what is said by the calendar (no event) stays once a day.
    'alter table app.notice add column event_id uuid',
    'create unique index notice_of_event on app.notice (district_id, event_id, person_id)',
    `alter table app.notice drop constraint notice_once_a_day`,
    `alter table app.notice add constraint notice_once_a_day
       unique nulls not distinct (district_id, person_id, kind, subject_id, unit_id, of_day, event_id)`,
  ])
}
