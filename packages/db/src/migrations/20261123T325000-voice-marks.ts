import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/** What the district has collected of the voices of a scheme (leaders, colleagues, members) for each unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.voice_mark (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       rater_id text not null,
       points text,
       papers integer not null check (papers >= 0),
       reason text not null check (reason <> ''),
       recorded_by uuid not null,
       recorded_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, assessment_id, unit_id, rater_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, recorded_by) references app.person (district_id, id),
       check ((points is null) = (papers = 0))
     )`,
    ...tenantTable({
      table: 'voice_mark',
      may: 'select, insert, update (points, papers, reason, recorded_by, recorded_at, version)',
    }),
  ])
}
