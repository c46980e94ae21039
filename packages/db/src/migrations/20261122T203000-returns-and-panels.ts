import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, appendOnlyExcept, run, tenantTable } from './statements.ts'

/**
 * Between handing in and combining: single lines given back, who has opened a sheet, notes that a reviewer keeps, and
 * panels that agree on a mark.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...returns(), ...reviewing(), ...panels(), ...windows()])
}

function returns(): readonly string[] {
  const states = "'open', 'selfAssessed', 'underReview', 'returned', 'reviewed', 'published', 'final'"
  return [
    'alter table app.assessment_unit drop constraint assessment_unit_state',
    `alter table app.assessment_unit add constraint assessment_unit_state check (state in (${states}))`,
    // before and after: {"value": …, "note": …, "contestReason": …, "fileIds": […]}, as handed in and as handed in again;
    // handed_in is false where the day passed without the branch: what stands before goes on to count.
    `create table app.self_item_return (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       round integer not null check (round > 0),
       item_id text not null,
       reason text not null check (reason <> ''),
       due_on date not null,
       before jsonb not null,
       returned_by uuid not null,
       returned_at timestamptz(3) not null default app.now(),
       after jsonb,
       handed_in boolean,
       closed_at timestamptz(3),
       primary key (district_id, id),
       constraint self_item_return_once unique (district_id, assessment_id, unit_id, round, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, returned_by) references app.person (district_id, id),
       check ((closed_at is null) = (handed_in is null) and (after is not null) = coalesce(handed_in, false))
     )`,
    appendOnlyExcept('self_item_return', ['after', 'handed_in', 'closed_at']),
    neverEmptied('self_item_return'),
    ...tenantTable({ table: 'self_item_return', may: 'select, insert, update (after, handed_in, closed_at)' }),
  ]
}

function reviewing(): readonly string[] {
  return [
    'alter table app.review_assignment add column opened_at timestamptz(3)',
    // The round of returned lines for which handed-in marks are open again; marks of other lines stand.
    'alter table app.review_assignment add column reopened_round integer check (reopened_round > 0)',
    'grant update (opened_at, reopened_round) on app.review_assignment to jianjia_app',
    `create table app.review_note (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       reviewer_id uuid not null,
       item_id text not null,
       text text not null,
       doubtful boolean not null,
       saved_at timestamptz(3) not null default app.now(),
       version integer not null,
       primary key (district_id, assessment_id, unit_id, reviewer_id, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, reviewer_id) references app.person (district_id, id)
     )`,
    ...tenantTable({ table: 'review_note', may: 'select, insert, update (text, doubtful, saved_at, version)' }),
  ]
}

function panels(): readonly string[] {
  return [
    // Who was there when a mark was agreed on: ids of people.
    `alter table app.agreed_mark add column present uuid[] not null default '{}'`,
    'grant update (present) on app.agreed_mark to jianjia_app',
    // From when on the chair of a panel has seen who gave which mark of a line.
    `create table app.panel_opening (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       item_id text not null,
       opened_by uuid not null,
       opened_at timestamptz(3) not null default app.now(),
       primary key (district_id, assessment_id, unit_id, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, opened_by) references app.person (district_id, id)
     )`,
    appendOnly('panel_opening'),
    neverEmptied('panel_opening'),
    ...tenantTable({ table: 'panel_opening', may: 'select, insert' }),
  ]
}

function windows(): readonly string[] {
  return [
    'alter table app.assessment add column self_opens_on date check (self_opens_on <= self_due_on)',
    'alter table app.assessment add column conflict_years integer not null default 3 check (conflict_years between 0 and 30)',
    'alter table app.assessment_unit add column exempted_by uuid',
    'alter table app.assessment_unit add column exempted_at timestamptz(3)',
    'grant update (exempted_by, exempted_at) on app.assessment_unit to jianjia_app',
  ]
}
