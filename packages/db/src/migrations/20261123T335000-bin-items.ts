import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/** What was thrown away besides entries of ledgers, until it is taken out again or its days are over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    // A view belongs to whoever kept it and lies here whole, since another may take its name; of a plan the words lie here,
    // as nothing of it is open; the rest stays where it is.
    `create table app.bin_item (
       district_id uuid not null,
       kind text not null constraint bin_item_kind check (kind in ('file', 'plan', 'scheme', 'view')),
       subject_id uuid not null,
       unit_id uuid,
       title text not null,
       contents jsonb,
       binned_by uuid not null,
       binned_at timestamptz(3) not null default app.now(),
       primary key (district_id, kind, subject_id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, binned_by) references app.person (district_id, id),
       check ((kind in ('plan', 'view')) = (contents is not null)),
       check ((kind = 'view') = (unit_id is null))
     )`,
    'create index bin_item_binned on app.bin_item (district_id, binned_at desc)',
    // The right to one column is what holding a row takes.
    ...tenantTable({ table: 'bin_item', may: 'select, insert, update (title), delete' }),

    // A draft that was never published goes for good from the bin only; what has a version is held by its foreign key.
    'grant delete on app.scheme to jianjia_app',
    `create function app.refuse_unbinned_scheme() returns trigger language plpgsql as $$
     begin
       if old.state <> 'draft' or not exists (select from app.bin_item
         where district_id = old.district_id and kind = 'scheme' and subject_id = old.id) then
         raise exception 'a scheme that is not in the bin is not removed' using errcode = 'restrict_violation';
       end if;
       return old;
     end $$`,
    `create trigger refuse_unbinned_scheme before delete on app.scheme for each row
       execute function app.refuse_unbinned_scheme()`,
  ])
}
