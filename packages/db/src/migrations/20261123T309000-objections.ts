import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnlyExcept, run, tenantTable } from './statements.ts'

/** Objections of branches to published results, what their reviewers say of them, and how the district answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...days(), ...objections(), ...opinions(), ...files()])
}

/** By when objections to a version are answered; null where nothing was set. */
function days(): readonly string[] {
  return ['alter table app.result_set add column answer_by date check (answer_by >= public_to)']
}

/** `item_id` is empty for an objection to the whole result. `corrected_set_id` is the version that upholding it has made. */
function objections(): readonly string[] {
  return [
    `create table app.objection (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       result_set_id uuid not null,
       item_id text not null,
       reason text not null check (reason <> ''),
       raised_by uuid not null,
       raised_at timestamptz(3) not null default app.now(),
       answer_by date not null,
       state text not null default 'raised'
         constraint objection_state check (state in ('raised', 'upheld', 'rejected', 'withdrawn')),
       answer text,
       decided_by uuid,
       decided_at timestamptz(3),
       corrected_set_id uuid,
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, result_set_id) references app.result_set (district_id, id),
       foreign key (district_id, corrected_set_id) references app.result_set (district_id, id),
       foreign key (district_id, raised_by) references app.person (district_id, id),
       foreign key (district_id, decided_by) references app.person (district_id, id),
       check ((state in ('upheld', 'rejected')) = (answer is not null and decided_by is not null and decided_at is not null)),
       check ((state = 'upheld') = (corrected_set_id is not null))
     )`,
    // Each line of a unit is objected to once; what was taken back does not count.
    `create unique index objection_line on app.objection (district_id, assessment_id, unit_id, item_id)
       where state <> 'withdrawn'`,
    'create index objection_result on app.objection (district_id, result_set_id)',
    ...tenantTable({
      table: 'objection',
      may: 'select, insert, update (state, answer, decided_by, decided_at, corrected_set_id, version)',
    }),
  ]
}

function opinions(): readonly string[] {
  return [
    `create table app.objection_opinion (
       district_id uuid not null,
       objection_id uuid not null,
       reviewer_id uuid not null,
       asked_by uuid not null,
       asked_at timestamptz(3) not null default app.now(),
       opinion text constraint objection_opinion_opinion check (opinion in ('keep', 'change')),
       note text,
       given_at timestamptz(3),
       primary key (district_id, objection_id, reviewer_id),
       foreign key (district_id, objection_id) references app.objection (district_id, id),
       foreign key (district_id, reviewer_id) references app.person (district_id, id),
       foreign key (district_id, asked_by) references app.person (district_id, id),
       check ((opinion is null) = (given_at is null) and (note is null) = (given_at is null))
     )`,
    'create index objection_opinion_reviewer on app.objection_opinion (district_id, reviewer_id)',
    appendOnlyExcept('objection_opinion', ['opinion', 'note', 'given_at']),
    neverEmptied('objection_opinion'),
    ...tenantTable({ table: 'objection_opinion', may: 'select, insert, update (opinion, note, given_at)' }),
  ]
}

function files(): readonly string[] {
  return [
    'alter table app.evidence_use drop constraint evidence_use_subject_kind_check',
    `alter table app.evidence_use add constraint evidence_use_subject_kind_check
       check (subject_kind in ('ledgerEntry', 'selfItem', 'visitLine', 'objection'))`,
  ]
}
