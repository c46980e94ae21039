import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** What a unit owed is told as often as it changed: a sheet that was taken back is not one that was handed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    // The last one counts; the earlier ones stay.
    'alter table app.obligation_due add column nth integer not null default 1 check (nth > 0)',
    'alter table app.obligation_due drop constraint obligation_due_pkey',
    `alter table app.obligation_due add constraint obligation_due_pkey
       primary key (district_id, kind, source_id, unit_id, nth)`,
    // Sheets that were taken back, or handed in again, since their row was written.
    `insert into app.obligation_due (district_id, kind, source_id, unit_id, nth, period_start, period_end, due_on,
       submitted_at, unit_path, state)
     select o.district_id, o.kind, o.source_id, o.unit_id, 2, o.period_start, o.period_end, o.due_on, u.submitted_at,
       o.unit_path, case when u.submitted_at is null then 'open'
         when (u.submitted_at at time zone d.time_zone)::date <= o.due_on then 'onTime' else 'late' end
     from app.obligation_due o
     join app.assessment_unit u on u.district_id = o.district_id and u.assessment_id = o.source_id
       and u.unit_id = o.unit_id
     join app.district d on d.id = o.district_id
     where o.kind = 'selfAssessment' and o.state in ('onTime', 'late') and u.submitted_at is distinct from o.submitted_at`,
  ])
}
