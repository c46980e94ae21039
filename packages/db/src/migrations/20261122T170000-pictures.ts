import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, appendOnlyExcept, run, tenantTable } from './statements.ts'

/** What is known of a picture, which pictures are alike, and files that are erased when nothing uses them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...pictures(), ...erasure()])
}

function pictures(): readonly string[] {
  return [
    // What is compared (see documents/src/picture) lies apart from what is read with every list of files.
    `create table app.evidence_picture (
       district_id uuid not null,
       file_id uuid not null,
       width integer not null check (width > 0),
       height integer not null check (height > 0),
       thumbnail_size integer not null check (thumbnail_size > 0),
       grey bytea not null,
       prints bytea not null,
       compared_at timestamptz(3),
       primary key (district_id, file_id),
       foreign key (district_id, file_id) references app.evidence_file (district_id, id)
     )`,
    'create index evidence_picture_new on app.evidence_picture (district_id, file_id) where compared_at is null',
    appendOnlyExcept('evidence_picture', ['compared_at']),
    neverEmptied('evidence_picture'),
    ...tenantTable({ table: 'evidence_picture', may: 'select, insert, update (compared_at)' }),

    // Said once for each pair, by the file that came later; a hint for whoever reviews, never a verdict.
    `create table app.picture_twin (
       district_id uuid not null,
       file_id uuid not null,
       twin_id uuid not null,
       likeness integer not null check (likeness between 0 and 1000),
       found_at timestamptz(3) not null default app.now(),
       primary key (district_id, file_id, twin_id),
       check (file_id <> twin_id),
       foreign key (district_id, file_id) references app.evidence_file (district_id, id),
       foreign key (district_id, twin_id) references app.evidence_file (district_id, id)
     )`,
    'create index picture_twin_other on app.picture_twin (district_id, twin_id)',
    appendOnly('picture_twin'),
    neverEmptied('picture_twin'),
    ...tenantTable({ table: 'picture_twin', may: 'select, insert' }),
  ]
}

/** The row of an erased file stays, with who and when; its bytes go. The same bytes sent again are a new file. */
function erasure(): readonly string[] {
  return [
    'alter table app.evidence_file add column erased_at timestamptz(3), add column erased_by uuid',
    'alter table app.evidence_file drop constraint evidence_file_content',
    `create unique index evidence_file_content on app.evidence_file (district_id, owner_unit_id, sha256)
       where erased_at is null`,
    'create index evidence_file_newest on app.evidence_file (district_id, owner_unit_id, uploaded_at desc)',
    'drop trigger append_only on app.evidence_file',
    appendOnlyExcept('evidence_file', ['erased_at', 'erased_by']),
    'grant update (erased_at, erased_by) on app.evidence_file to jianjia_app',

    `create function app.refuse_erasing() returns trigger language plpgsql as $$
     begin
       if exists (select from app.evidence_use where district_id = new.district_id and file_id = new.id
                  and removed_at is null)
         or exists (select from app.plan_source where district_id = new.district_id and file_id = new.id)
         or exists (select from app.key_points_source where district_id = new.district_id and file_id = new.id) then
         raise exception 'a file in use is not erased' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
    `create trigger refuse_erasing before update on app.evidence_file for each row
       when (old.erased_at is null and new.erased_at is not null) execute function app.refuse_erasing()`,

    // The lock is held until the use is committed: whoever erases at the same time waits, and then sees it. A file that
    // is not there is refused by the foreign key.
    `create function app.refuse_erased_file() returns trigger language plpgsql as $$
     declare
       erased timestamptz;
     begin
       select erased_at into erased from app.evidence_file where district_id = new.district_id and id = new.file_id
         for share;
       if erased is not null then
         raise exception 'an erased file is not used' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
    ...['evidence_use', 'plan_source', 'key_points_source'].map(
      (table) => `create trigger refuse_erased_file before insert on app.${table} for each row
        execute function app.refuse_erased_file()`,
    ),
  ]
}
