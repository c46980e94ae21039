import type { Kysely } from 'kysely'
import { neverEmptied } from './20261122T101000-never-emptied.ts'
import { appendOnly, run, tenantTable } from './statements.ts'

/** On which days a round reminds by itself, and on which days reminders were sent. Rounds set before this remind nobody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    // Days before the last day; every so many days after it, null = never.
    `alter table app.obligation_round add column remind_before integer[] not null default '{}'`,
    `alter table app.obligation_round add column remind_every integer
       constraint obligation_round_remind_every check (remind_every between 1 and 30)`,
    'grant update (remind_before, remind_every) on app.obligation_round to jianjia_app',

    'alter table app.notice drop constraint notice_kind_check',
    `alter table app.notice add constraint notice_kind check (kind in ('obligationReminder', 'planMonth'))`,
    'create index notice_subject on app.notice (district_id, subject_id, of_day)',

    // One row a day, by whoever was first: what it did can be done again and does nothing twice.
    `create table app.reminder_run (
       district_id uuid not null,
       day date not null,
       ran_at timestamptz(3) not null default app.now(),
       primary key (district_id, day)
     )`,
    appendOnly('reminder_run'),
    neverEmptied('reminder_run'),
    ...tenantTable({ table: 'reminder_run', may: 'select, insert' }),
  ])
}
