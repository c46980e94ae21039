import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/** Marks of the single people of a voice, given with an account: who is asked, and their sealed marks until they are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...calls(), ...asks()])
}

function calls(): readonly string[] {
  return [
    `create table app.voice_call (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       rater_id text not null,
       asked text not null constraint voice_call_asked check (asked in ('members', 'peers', 'leaders')),
       closes_on date not null,
       note text not null check (note <> ''),
       state text not null default 'open' constraint voice_call_state check (state in ('open', 'counted', 'discarded')),
       reason text,
       opened_by uuid not null,
       opened_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, assessment_id) references app.assessment (district_id, id),
       foreign key (district_id, opened_by) references app.person (district_id, id),
       check ((state = 'discarded') = (reason is not null))
     )`,
    `create unique index voice_call_one_open on app.voice_call (district_id, assessment_id, rater_id)
       where state = 'open'`,
    'create index voice_call_assessment on app.voice_call (district_id, assessment_id)',
    ...tenantTable({ table: 'voice_call', may: 'select, insert, update (state, reason, version)' }),

    `create table app.voice_call_unit (
       district_id uuid not null,
       call_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       asked integer not null check (asked > 0),
       given integer,
       state text not null default 'open'
         constraint voice_call_unit_state check (state in ('open', 'counted', 'tooFew', 'discarded')),
       primary key (district_id, call_id, unit_id),
       foreign key (district_id, call_id) references app.voice_call (district_id, id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       check ((state in ('counted', 'tooFew')) = (given is not null))
     )`,
    ...tenantTable({ table: 'voice_call_unit', may: 'select, insert, update (state, given)' }),
  ]
}

/** The mark stands beside who gives it, sealed under a key outside of the database, only until it is counted. */
function asks(): readonly string[] {
  return [
    `create table app.voice_ask (
       district_id uuid not null,
       call_id uuid not null,
       unit_id uuid not null,
       person_id uuid not null,
       envelope_id uuid,
       key_id text,
       sealed text,
       primary key (district_id, call_id, unit_id, person_id),
       foreign key (district_id, call_id, unit_id) references app.voice_call_unit (district_id, call_id, unit_id),
       foreign key (district_id, person_id) references app.person (district_id, id),
       check ((sealed is null) = (envelope_id is null) and (sealed is null) = (key_id is null))
     )`,
    'create index voice_ask_person on app.voice_ask (district_id, person_id)',
    ...tenantTable({ table: 'voice_ask', may: 'select, insert, update (envelope_id, key_id, sealed)' }),
  ]
}
