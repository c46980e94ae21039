import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/** Binders for inspections that were asked for: what is to be written, how far it is, and where the file lies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    // content = the binder as canonical text while it waits to be written; the file is made of it and of nothing else.
    `create table app.binder (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       format text not null constraint binder_format check (format in ('pdf', 'docx', 'html')),
       state_hash text not null check (state_hash ~ '^[0-9a-f]{64}$'),
       as_of date not null,
       state text not null default 'waiting'
         constraint binder_state check (state in ('waiting', 'making', 'ready', 'failed')),
       content text,
       done integer not null default 0,
       total integer not null default 1,
       requested_by uuid not null,
       requested_at timestamptz(3) not null default app.now(),
       progressed_at timestamptz(3) not null default app.now(),
       made_at timestamptz(3),
       size bigint,
       pages integer,
       sha256 text,
       primary key (district_id, id),
       constraint binder_once unique (district_id, assessment_id, unit_id, format, state_hash),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, requested_by) references app.person (district_id, id),
       check (state = 'ready' or content is not null),
       check (state <> 'ready' or (made_at is not null and size is not null and sha256 is not null))
     )`,
    ...tenantTable({
      table: 'binder',
      may: `select, insert, delete,
        update (state, content, done, total, requested_by, requested_at, progressed_at, made_at, size, pages, sha256)`,
    }),
  ])
}
