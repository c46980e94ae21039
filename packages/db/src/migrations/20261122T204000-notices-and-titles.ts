import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, run, tenantTable } from './statements.ts'

/** Public notices of results in versions, each frozen; titles with a number, a day of re-check, and what became of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...notices(), ...titles()])
}

/** `notice_id` is in the public address: random, and the same for every version of the notice of one result. */
function notices(): readonly string[] {
  return [
    `create table app.public_notice (
       district_id uuid not null,
       notice_id uuid not null default gen_random_uuid(),
       number integer not null check (number >= 1),
       result_set_id uuid not null,
       settings jsonb not null,
       canonical text not null,
       content_hash text not null,
       reason text,
       issued_by uuid not null,
       issued_at timestamptz(3) not null default app.now(),
       primary key (district_id, notice_id, number),
       constraint public_notice_number unique (district_id, result_set_id, number),
       foreign key (district_id, result_set_id) references app.result_set (district_id, id),
       foreign key (district_id, issued_by) references app.person (district_id, id),
       check ((number = 1) = (reason is null))
     )`,
    appendOnly('public_notice'),
    neverEmptied('public_notice'),
    ...tenantTable({ table: 'public_notice', may: 'select, insert', overview: true }),
  ]
}

function titles(): readonly string[] {
  return [
    `alter table app.title_award
       add column number_year integer,
       add column number_serial integer check (number_serial >= 1),
       add column recheck_months integer check (recheck_months >= 1),
       add column recheck_due date,
       add column continues_id uuid`,
    `alter table app.title_award
       add constraint title_award_number unique (district_id, number_year, number_serial)`,
    `alter table app.title_award
       add constraint title_award_continues unique (district_id, continues_id)`,
    `alter table app.title_award
       add constraint title_award_continued foreign key (district_id, continues_id)
       references app.title_award (district_id, id)`,

    // The number is the version: of two who move a title at once the second finds it taken.
    `create table app.title_move (
       district_id uuid not null,
       title_award_id uuid not null,
       number integer not null check (number >= 1),
       event text not null
         check (event in ('passRecheck', 'orderRectification', 'renew', 'downgrade', 'revoke')),
       from_state text not null,
       to_state text not null
         check (to_state in ('held', 'rectifying', 'renewed', 'downgraded', 'revoked')),
       day date not null,
       reason text not null check (reason <> ''),
       approval text,
       due_on date,
       decided_by uuid not null,
       decided_at timestamptz(3) not null default app.now(),
       primary key (district_id, title_award_id, number),
       foreign key (district_id, title_award_id) references app.title_award (district_id, id),
       foreign key (district_id, decided_by) references app.person (district_id, id)
     )`,
    appendOnly('title_move'),
    neverEmptied('title_move'),
    ...tenantTable({ table: 'title_move', may: 'select, insert', overview: true }),
  ]
}
