import type { Kysely } from 'kysely'
import { run, sharedTable } from './statements.ts'

/** Clock, tenant setting, Chinese order, the guard of append-only tables, and the tenants themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'create extension if not exists btree_gist with schema public',
    "create collation app.zh (provider = icu, locale = 'zh-u-co-pinyin')",
    'grant usage on schema app to jianjia_app, jianjia_overview',
    "comment on table app.kysely_migration is 'citus:local'",
    "comment on table app.kysely_migration_lock is 'citus:local'",
    'grant select on app.kysely_migration to jianjia_app',

    // The setting is local to the transaction; EXECUTE, because SET takes no parameters and set_config() does not reach
    // the other nodes of a distributed database. A transaction never changes its tenant.
    `create function app.set_tenant(district uuid) returns void language plpgsql as $$
     begin
       if coalesce(current_setting('app.district_id', true), '') not in ('', district::text) then
         raise exception 'this transaction belongs to another tenant' using errcode = 'invalid_transaction_state';
       end if;
       execute format('set local app.district_id = %L', district);
     end $$`,
    `create function app.set_overview(districts uuid[]) returns void language plpgsql as $$
     begin
       execute format('set local app.overview_districts = %L', districts);
     end $$`,

    `create table app.clock (
       singleton boolean primary key default true check (singleton),
       ahead_by interval not null default interval '0'
     )`,
    ...sharedTable('clock', 'reference', 'select'),
    'grant select on app.clock to jianjia_overview',
    'insert into app.clock default values',
    // Whole milliseconds, so that an instant read into the application and written back is the same instant.
    `create function app.now() returns timestamptz language sql stable as $$
       select date_trunc('milliseconds', now() + (select ahead_by from app.clock))
     $$`,

    `create table app.district (
       id uuid primary key,
       name text not null check (name <> ''),
       short_name text not null check (short_name <> ''),
       time_zone text not null default 'Asia/Shanghai',
       kind text not null check (kind in ('district', 'municipal', 'university')),
       created_at timestamptz(3) not null default app.now()
     )`,
    ...sharedTable('district', 'reference', 'select, insert, update (name, short_name, time_zone)'),
    'grant select on app.district to jianjia_overview',

    `create function app.today(district uuid) returns date language sql stable as $$
       select (app.now() at time zone d.time_zone)::date from app.district d where d.id = district
     $$`,
    // The first instant after the day: what happens strictly before it is in time.
    `create function app.end_of_day(day date, time_zone text) returns timestamptz language sql stable as $$
       select (day + 1)::timestamp at time zone time_zone
     $$`,

    `create function app.refuse_change() returns trigger language plpgsql as $$
     declare
       before_change jsonb := to_jsonb(old);
       after_change jsonb;
     begin
       if tg_op = 'UPDATE' then
         after_change := to_jsonb(new);
         for i in 1 .. tg_nargs - 1 loop
           if before_change -> tg_argv[i] = 'null'::jsonb then
             after_change := after_change || jsonb_build_object(tg_argv[i], null);
           end if;
         end loop;
         if after_change = before_change then
           return new;
         end if;
       end if;
       raise exception '% is append-only', tg_argv[0] using errcode = 'restrict_violation';
     end $$`,
  ])
}
