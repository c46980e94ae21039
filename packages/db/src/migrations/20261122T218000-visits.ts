import type { Kysely } from 'kysely'
import { run, sharedTable, tenantTable } from './statements.ts'

/** Visits on site with their check-lists, and the votes of those present that are held there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...visits(), ...votes(), ...ballots(), ...doors()])
}

function visits(): readonly string[] {
  return [
    `create table app.visit (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       held_on date not null,
       leader_id uuid not null,
       state text not null default 'planned' constraint visit_state check (state in ('planned', 'finished', 'cancelled')),
       summary text not null default '',
       planned_by uuid not null,
       planned_at timestamptz(3) not null default app.now(),
       finished_at timestamptz(3),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, leader_id) references app.person (district_id, id),
       check ((state = 'finished') = (finished_at is not null))
     )`,
    'create index visit_unit on app.visit (district_id, assessment_id, unit_id)',
    ...tenantTable({ table: 'visit', may: 'select, insert, update (state, summary, finished_at, version)' }),

    `create table app.visit_member (
       district_id uuid not null,
       visit_id uuid not null,
       person_id uuid not null,
       primary key (district_id, visit_id, person_id),
       foreign key (district_id, visit_id) references app.visit (district_id, id),
       foreign key (district_id, person_id) references app.person (district_id, id)
     )`,
    'create index visit_member_person on app.visit_member (district_id, person_id)',
    ...tenantTable({ table: 'visit_member', may: 'select, insert' }),

    `create table app.visit_line (
       district_id uuid not null,
       visit_id uuid not null,
       item_id text not null,
       finding text constraint visit_line_finding check (finding in ('confirmed', 'partly', 'notFound')),
       note text not null default '',
       saved_by uuid not null,
       saved_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, visit_id, item_id),
       foreign key (district_id, visit_id) references app.visit (district_id, id),
       foreign key (district_id, saved_by) references app.person (district_id, id)
     )`,
    ...tenantTable({
      table: 'visit_line',
      may: 'select, insert, update (finding, note, saved_by, saved_at, version)',
    }),

    // Pictures taken on the spot stand beside a line of the visit, as those of a branch stand beside its own.
    'alter table app.evidence_use drop constraint evidence_use_subject_kind_check',
    `alter table app.evidence_use add constraint evidence_use_subject_kind_check
       check (subject_kind in ('ledgerEntry', 'selfItem', 'visitLine'))`,
    'alter table app.evidence_use drop constraint evidence_use_check',
    `alter table app.evidence_use add constraint evidence_use_check
       check ((subject_kind <> 'ledgerEntry') = (item_id is not null))`,
  ]
}

function votes(): readonly string[] {
  return [
    // Counts only. `turnout` is what was known when a step of five minutes began, so that nobody sees a single ballot fall.
    `create table app.visit_vote (
       district_id uuid not null,
       id uuid not null,
       visit_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       item_id text not null,
       way text not null constraint visit_vote_way check (way in ('live', 'paper')),
       state text not null constraint visit_vote_state check (state in ('open', 'counted', 'tooFew', 'discarded')),
       present integer not null check (present between 1 and 2000),
       issued integer not null default 0 check (issued between 0 and present),
       turnout integer not null default 0,
       turnout_step integer not null default 0,
       code_key text,
       code_cipher text,
       counts jsonb,
       reason text,
       opened_by uuid not null,
       opened_at timestamptz(3) not null default app.now(),
       second_id uuid,
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, visit_id) references app.visit (district_id, id),
       foreign key (district_id, opened_by) references app.person (district_id, id),
       foreign key (district_id, second_id) references app.person (district_id, id),
       check (state <> 'counted' or counts is not null),
       check (state <> 'discarded' or reason is not null),
       check ((way = 'paper') = (second_id is not null))
     )`,
    `create unique index visit_vote_decides on app.visit_vote (district_id, assessment_id, unit_id, item_id)
       where state in ('open', 'counted')`,
    `create unique index visit_vote_one_open on app.visit_vote (district_id, visit_id) where state = 'open'`,
    'create index visit_vote_visit on app.visit_vote (district_id, visit_id)',
    ...tenantTable({
      table: 'visit_vote',
      may: `select, insert,
        update (state, issued, turnout, turnout_step, code_key, code_cipher, counts, reason, version)`,
    }),
  ]
}

/** The right to one ballot, and the sealed ballots. Nothing joins them, and both are gone once the counts stand. */
function ballots(): readonly string[] {
  return [
    `create table app.ballot_right (
       district_id uuid not null,
       vote_id uuid not null,
       token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
       used boolean not null default false,
       primary key (district_id, vote_id, token_hash),
       foreign key (district_id, vote_id) references app.visit_vote (district_id, id)
     )`,
    ...tenantTable({ table: 'ballot_right', may: 'select, insert, update (used), delete' }),

    `create table app.ballot_envelope (
       district_id uuid not null,
       vote_id uuid not null,
       id uuid not null,
       key_id text not null,
       sealed text not null,
       primary key (district_id, vote_id, id),
       foreign key (district_id, vote_id) references app.visit_vote (district_id, id)
     )`,
    ...tenantTable({ table: 'ballot_envelope', may: 'select, insert, delete' }),
  ]
}

/** Found by the code alone, before there is a tenant; and who guesses at codes. */
function doors(): readonly string[] {
  return [
    `create table app.vote_door (
       code_hash text primary key check (code_hash ~ '^[0-9a-f]{64}$'),
       tenant_id uuid not null references app.district (id),
       vote_id uuid not null,
       closes_at timestamptz(3) not null
     )`,
    'create index vote_door_closes on app.vote_door (closes_at)',
    ...sharedTable('vote_door', 'local', 'select, insert, delete'),

    `create table app.vote_code_miss (
       source text primary key,
       misses integer not null check (misses > 0),
       window_started timestamptz(3) not null
     )`,
    ...sharedTable('vote_code_miss', 'local', 'select, insert, update, delete'),
  ]
}
