import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/** How somebody has arranged the columns of a list, and the addresses of lists that are kept under a name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.table_layout (
       district_id uuid not null,
       person_id uuid not null,
       list text not null check (list ~ '^[A-Za-z.]{1,60}$'),
       layout jsonb not null,
       changed_at timestamptz(3) not null default app.now(),
       primary key (district_id, person_id, list),
       foreign key (district_id, person_id) references app.person (district_id, id)
     )`,
    ...tenantTable({ table: 'table_layout', may: 'select, insert, update (layout, changed_at)' }),

    // `search` is the part of the address behind the question mark: what was filtered, sorted and opened.
    `create table app.saved_view (
       district_id uuid not null,
       owner_id uuid not null,
       page text not null check (page ~ '^/[A-Za-z0-9/_-]{1,120}$'),
       name text not null check (name <> ''),
       search text not null check (length(search) <= 2000),
       shared boolean not null default false,
       removed_at timestamptz(3),
       changed_at timestamptz(3) not null default app.now(),
       primary key (district_id, owner_id, page, name),
       foreign key (district_id, owner_id) references app.person (district_id, id)
     )`,
    'create index saved_view_page on app.saved_view (district_id, page) where removed_at is null',
    ...tenantTable({
      table: 'saved_view',
      may: 'select, insert, update (search, shared, removed_at, changed_at)',
    }),
  ])
}
