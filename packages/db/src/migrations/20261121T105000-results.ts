import type { Kysely } from 'kysely'
import { appendOnly, appendOnlyExcept, run, tenantTable } from './statements.ts'

/** What was published: results, ratings, titles. Frozen for ever; a later version is a further row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...results(), ...ratings()])
}

function results(): readonly string[] {
  return [
    `create table app.result_set (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       number integer not null check (number >= 1),
       canonical text not null,
       content_hash text not null,
       published_by uuid not null,
       published_at timestamptz(3) not null default app.now(),
       public_from date not null,
       public_to date not null check (public_to >= public_from),
       primary key (district_id, id),
       constraint result_set_number unique (district_id, assessment_id, number),
       foreign key (district_id, assessment_id) references app.assessment (district_id, id)
     )`,
    appendOnly('result_set'),
    ...tenantTable({ table: 'result_set', may: 'select, insert', overview: true }),

    // Points are texts, exact; the columns that end in _number are for sorting only.
    `create table app.result_unit (
       district_id uuid not null,
       result_set_id uuid not null,
       unit_id uuid not null,
       unit_name text not null,
       segment text,
       total text,
       total_number numeric,
       final text,
       final_number numeric,
       percent text,
       percent_number numeric,
       self_total text,
       review_total text,
       rank integer,
       segment_rank integer,
       level text,
       reasons jsonb not null default '[]',
       primary key (district_id, result_set_id, unit_id),
       foreign key (district_id, result_set_id) references app.result_set (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id)
     )`,
    'create index result_unit_rank on app.result_unit (district_id, result_set_id, rank)',
    'create index result_unit_unit on app.result_unit (district_id, unit_id)',
    appendOnly('result_unit'),
    ...tenantTable({ table: 'result_unit', may: 'select, insert', overview: true }),

    `create table app.result_item (
       district_id uuid not null,
       result_set_id uuid not null,
       unit_id uuid not null,
       item_id text not null,
       self text,
       review text,
       final text,
       lineage jsonb not null,
       primary key (district_id, result_set_id, unit_id, item_id),
       foreign key (district_id, result_set_id, unit_id)
         references app.result_unit (district_id, result_set_id, unit_id)
     )`,
    appendOnly('result_item'),
    ...tenantTable({ table: 'result_item', may: 'select, insert' }),
  ]
}

function ratings(): readonly string[] {
  return [
    `create table app.rating (
       district_id uuid not null,
       id uuid not null,
       result_set_id uuid not null,
       policy jsonb not null,
       canonical text not null,
       content_hash text not null,
       decided_by uuid not null,
       decided_at timestamptz(3) not null default app.now(),
       primary key (district_id, id),
       constraint rating_result_set unique (district_id, result_set_id),
       foreign key (district_id, result_set_id) references app.result_set (district_id, id)
     )`,
    appendOnly('rating'),
    ...tenantTable({ table: 'rating', may: 'select, insert', overview: true }),

    `create table app.rating_unit (
       district_id uuid not null,
       rating_id uuid not null,
       unit_id uuid not null,
       level text,
       certificate jsonb not null,
       primary key (district_id, rating_id, unit_id),
       foreign key (district_id, rating_id) references app.rating (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id)
     )`,
    appendOnly('rating_unit'),
    ...tenantTable({ table: 'rating_unit', may: 'select, insert', overview: true }),

    `create table app.title_award (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       title text not null,
       level text not null,
       rating_id uuid,
       valid_from date not null,
       valid_to date check (valid_to >= valid_from),
       awarded_at timestamptz(3) not null default app.now(),
       revoked_at timestamptz(3),
       revoked_by uuid,
       revoke_reason text,
       primary key (district_id, id),
       constraint title_award_rating unique (district_id, rating_id, unit_id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, rating_id) references app.rating (district_id, id),
       check ((revoked_at is null) = (revoke_reason is null))
     )`,
    'create index title_award_unit on app.title_award (district_id, unit_id, valid_from)',
    appendOnlyExcept('title_award', ['revoked_at', 'revoked_by', 'revoke_reason']),
    ...tenantTable({
      table: 'title_award',
      may: 'select, insert, update (revoked_at, revoked_by, revoke_reason)',
      overview: true,
    }),
  ]
}
