import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/**
 * What the units of a district do again and again. What a duty asks is never changed: it ends, and another one follows.
 * A duty that ends on the day before it begins never asked anything.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.duty (
       district_id uuid not null references app.district (id),
       id uuid not null,
       name text not null check (name <> ''),
       counted jsonb not null,
       cadence jsonb not null,
       unit_kinds text[] not null
         check (cardinality(unit_kinds) > 0 and unit_kinds <@ array['generalBranch', 'branch']),
       soon_days integer not null check (soon_days >= 0),
       starts_on date not null,
       ends_on date check (ends_on >= starts_on - 1),
       follows uuid,
       set_by uuid not null,
       set_at timestamptz(3) not null default app.now(),
       changed_by uuid not null,
       changed_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, follows) references app.duty (district_id, id),
       foreign key (district_id, set_by) references app.person (district_id, id),
       foreign key (district_id, changed_by) references app.person (district_id, id)
     )`,
    ...tenantTable({
      table: 'duty',
      may: 'select, insert, update (name, soon_days, ends_on, version, changed_by, changed_at)',
    }),
  ])
}
