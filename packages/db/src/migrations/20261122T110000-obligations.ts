import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, appendOnlyExcept, run, tenantTable } from './statements.ts'

/** What a district asks its units to hand in (rounds), who owed it on the due day, and the notices that remind them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...kinds(), ...rounds(), ...notices()])
}

function kinds(): readonly string[] {
  const all = "'selfAssessment', 'plan', 'termSummary', 'yearSummary'"
  return [
    'alter table app.obligation_due drop constraint obligation_due_kind',
    `alter table app.obligation_due add constraint obligation_due_kind check (kind in (${all}))`,
    'alter table app.obligation_adjustment drop constraint obligation_adjustment_kind',
    `alter table app.obligation_adjustment add constraint obligation_adjustment_kind check (kind in (${all}))`,
    // A unit whose day was moved still has time when the round is frozen.
    'alter table app.obligation_due drop constraint obligation_due_state_check',
    `alter table app.obligation_due add constraint obligation_due_state
       check (state in ('open', 'onTime', 'late', 'waived', 'missing'))`,
    // Where the unit stood in the tree on the due day, root first and itself last: a later correction moves no number.
    `alter table app.obligation_due add column unit_path uuid[] not null default '{}'`,
    'create index obligation_due_unit on app.obligation_due (district_id, unit_id, kind)',
  ]
}

function rounds(): readonly string[] {
  return [
    // Empty stages = every stage. frozen_at is when the expected units became rows of obligation_due.
    `create table app.obligation_round (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       kind text not null check (kind in ('plan', 'termSummary', 'yearSummary')),
       period_kind text not null
         check (period_kind in ('calendarYear', 'schoolYear', 'term', 'quarter', 'month', 'custom')),
       period_label text not null check (period_label <> ''),
       period_start date not null,
       period_end date not null check (period_end >= period_start),
       opens_on date not null,
       due_on date not null check (due_on >= opens_on),
       unit_kinds text[] not null
         check (cardinality(unit_kinds) > 0 and unit_kinds <@ array['generalBranch', 'branch', 'group']),
       stages text[] not null default '{}',
       note text not null default '',
       state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
       ended_at timestamptz(3),
       ended_reason text check (ended_reason <> ''),
       frozen_at timestamptz(3),
       set_by uuid not null,
       set_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_reason is null)),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, set_by) references app.person (district_id, id)
     )`,
    'create index obligation_round_due on app.obligation_round (district_id, due_on desc)',
    ...tenantTable({
      table: 'obligation_round',
      may: 'select, insert, update (period_label, note, due_on, state, ended_at, ended_reason, frozen_at, version)',
    }),

    // What was said of a round before it was said anew (was_…), and the day that it moved to.
    `create table app.obligation_round_change (
       district_id uuid not null,
       id uuid not null,
       round_id uuid not null,
       event text not null check (event in ('edited', 'postponed', 'reopened')),
       was_label text not null,
       was_note text not null,
       was_due_on date not null,
       was_ended_reason text,
       due_on date not null,
       reason text check (reason <> ''),
       changed_by uuid not null,
       changed_at timestamptz(3) not null default app.now(),
       primary key (district_id, id),
       foreign key (district_id, round_id) references app.obligation_round (district_id, id),
       foreign key (district_id, changed_by) references app.person (district_id, id)
     )`,
    'create index obligation_round_change_round on app.obligation_round_change (district_id, round_id, id)',
    appendOnly('obligation_round_change'),
    neverEmptied('obligation_round_change'),
    ...tenantTable({ table: 'obligation_round_change', may: 'select, insert' }),
  ]
}

function notices(): readonly string[] {
  return [
    // What is said to one person about one thing; subject_id is what it is about, of_day the day on which it was said.
    `create table app.notice (
       district_id uuid not null,
       id uuid not null,
       person_id uuid not null,
       unit_id uuid not null,
       kind text not null check (kind in ('obligationReminder')),
       subject_id uuid not null,
       detail jsonb not null default '{}',
       of_day date not null,
       sent_by uuid,
       sent_at timestamptz(3) not null default app.now(),
       read_at timestamptz(3),
       primary key (district_id, id),
       constraint notice_once_a_day unique (district_id, person_id, kind, subject_id, unit_id, of_day),
       foreign key (district_id, person_id) references app.person (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id)
     )`,
    'create index notice_person on app.notice (district_id, person_id, sent_at desc)',
    appendOnlyExcept('notice', ['read_at']),
    neverEmptied('notice'),
    ...tenantTable({ table: 'notice', may: 'select, insert, update (read_at)' }),
  ]
}
