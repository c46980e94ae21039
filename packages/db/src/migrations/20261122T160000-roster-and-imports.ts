import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/**
 * What a branch keeps of a member beside name and days of membership, and how the columns of its own sheets were
 * matched. An identity number lies sealed: key, cipher text, and an index by which an equal number is found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.member_record (
       district_id uuid not null references app.district (id),
       person_id uuid not null,
       retired_on date,
       id_key text,
       id_cipher text,
       id_index text,
       version integer not null default 1,
       changed_by uuid not null,
       changed_at timestamptz(3) not null default app.now(),
       primary key (district_id, person_id),
       foreign key (district_id, person_id) references app.person (district_id, id),
       foreign key (district_id, changed_by) references app.person (district_id, id),
       constraint member_record_id_index unique (district_id, id_index),
       check ((id_key is null) = (id_cipher is null) and (id_key is null) = (id_index is null))
     )`,
    ...tenantTable({
      table: 'member_record',
      may: 'select, insert, update (retired_on, id_key, id_cipher, id_index, version, changed_by, changed_at)',
    }),

    // The printed name of a column and the field it was taken for, by unit and by what was imported.
    `create table app.import_match (
       district_id uuid not null,
       unit_id uuid not null,
       subject text not null check (subject <> ''),
       columns jsonb not null,
       changed_by uuid not null,
       changed_at timestamptz(3) not null default app.now(),
       primary key (district_id, unit_id, subject),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, changed_by) references app.person (district_id, id)
     )`,
    ...tenantTable({ table: 'import_match', may: 'select, insert, update (columns, changed_by, changed_at)' }),
    'create index membership_person on app.membership (district_id, person_id)',
  ])
}
