import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, run, tenantTable } from './statements.ts'

/** Plans and summaries: what was promised for a period, in versions, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...documents(), ...versions(), ...whatCameOfIt()])
}

const KINDS = `('plan', 'termSummary', 'yearSummary')`

function documents(): readonly string[] {
  return [
    // draft is what the branch writes now, null while nothing is open; submitted_at is the first hand-in and never moves.
    `create table app.plan (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       kind text not null constraint plan_kind check (kind in ${KINDS}),
       state text not null constraint plan_state
         check (state in ('draft', 'submitted', 'returned', 'accepted', 'revising', 'discarded', 'closed')),
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
       submitted_at timestamptz(3),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, created_by) references app.person (district_id, id),
       check ((period_start is null) = (period_end is null) and period_start <= period_end),
       check ((number > 0) = (submitted_at is not null)),
       check (number = 0 or period_start is not null)
     )`,
    `create unique index plan_once on app.plan (district_id, unit_id, kind, period_start, period_end) where number > 0`,
    'create index plan_unit on app.plan (district_id, unit_id, kind, created_at desc)',
    ...tenantTable({
      table: 'plan',
      may: `select, insert, update (state, period_start, period_end, title, draft, source_seq, number, saved_by,
        saved_at, submitted_at, version)`,
    }),

    // What somebody handed over, as it came: the file, its text, and what was read from it, or why nothing was.
    `create table app.plan_source (
       district_id uuid not null,
       plan_id uuid not null,
       seq integer not null check (seq > 0),
       file_id uuid not null,
       document jsonb,
       readings jsonb not null,
       notes jsonb not null default '[]',
       piece integer not null check (piece >= 0),
       refused jsonb,
       added_by uuid not null,
       added_at timestamptz(3) not null default app.now(),
       primary key (district_id, plan_id, seq),
       foreign key (district_id, plan_id) references app.plan (district_id, id),
       foreign key (district_id, file_id) references app.evidence_file (district_id, id)
     )`,
    appendOnly('plan_source'),
    neverEmptied('plan_source'),
    ...tenantTable({ table: 'plan_source', may: 'select, insert' }),
  ]
}

function versions(): readonly string[] {
  return [
    `create table app.plan_version (
       district_id uuid not null,
       plan_id uuid not null,
       number integer not null check (number > 0),
       content jsonb not null,
       content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
       source_seq integer not null,
       receipt_no text not null,
       submitted_by uuid not null,
       submitted_at timestamptz(3) not null default app.now(),
       primary key (district_id, plan_id, number),
       foreign key (district_id, plan_id) references app.plan (district_id, id),
       foreign key (district_id, submitted_by) references app.person (district_id, id)
     )`,
    appendOnly('plan_version'),
    neverEmptied('plan_version'),
    ...tenantTable({ table: 'plan_version', may: 'select, insert' }),

    // The items of each version once more, one row each, so that a district's months are read without its documents.
    `create table app.plan_item (
       district_id uuid not null,
       plan_id uuid not null,
       number integer not null,
       item_id text not null,
       position integer not null,
       unit_id uuid not null,
       first_day date not null,
       last_day date not null,
       item jsonb not null,
       primary key (district_id, plan_id, number, item_id),
       foreign key (district_id, plan_id, number) references app.plan_version (district_id, plan_id, number)
     )`,
    'create index plan_item_days on app.plan_item (district_id, unit_id, last_day, first_day)',
    appendOnly('plan_item'),
    neverEmptied('plan_item'),
    ...tenantTable({ table: 'plan_item', may: 'select, insert' }),

    // item_id is null where the document as a whole was given back.
    `create table app.plan_item_return (
       district_id uuid not null,
       id uuid not null,
       plan_id uuid not null,
       number integer not null,
       item_id text,
       reason text not null check (reason <> ''),
       returned_by uuid not null,
       returned_at timestamptz(3) not null default app.now(),
       primary key (district_id, id),
       constraint plan_item_return_once unique nulls not distinct (district_id, plan_id, number, item_id),
       foreign key (district_id, plan_id, number, item_id)
         references app.plan_item (district_id, plan_id, number, item_id),
       foreign key (district_id, returned_by) references app.person (district_id, id)
     )`,
    appendOnly('plan_item_return'),
    neverEmptied('plan_item_return'),
    ...tenantTable({ table: 'plan_item_return', may: 'select, insert' }),
  ]
}

function whatCameOfIt(): readonly string[] {
  return [
    // item_id is null for what was done without a promise; window_start names the month of a recurring item.
    `create table app.plan_progress (
       district_id uuid not null,
       id uuid not null,
       plan_id uuid not null,
       unit_id uuid not null,
       item_id text,
       window_start date,
       act text not null constraint plan_progress_act
         check (act in ('done', 'postponed', 'dropped', 'notThisRecord', 'withdrawn', 'unplanned')),
       day date,
       to_month date,
       reason text,
       entry_id uuid,
       recorded_by uuid not null,
       recorded_at timestamptz(3) not null default app.now(),
       primary key (district_id, id),
       foreign key (district_id, plan_id) references app.plan (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, entry_id) references app.ledger_entry (district_id, id),
       foreign key (district_id, recorded_by) references app.person (district_id, id),
       check ((act = 'unplanned') = (item_id is null)),
       check ((item_id is null) = (window_start is null))
     )`,
    'create index plan_progress_plan on app.plan_progress (district_id, plan_id, id)',
    appendOnly('plan_progress'),
    neverEmptied('plan_progress'),
    ...tenantTable({ table: 'plan_progress', may: 'select, insert' }),
  ]
}
