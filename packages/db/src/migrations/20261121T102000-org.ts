import type { Kysely } from 'kysely'
import { appendOnlyExcept, DATED_COLUMNS, excludeOverlap, run, tenantTable } from './statements.ts'

const DATED_CHANGES = ['voided_at', 'voided_by']
const DATED_RIGHTS = 'select, insert, update (voided_at, voided_by)'

/** The tree of unions, its people and their posts. Everything dated is voided and added, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...units(), ...placements(), ...people()])
}

function units(): readonly string[] {
  return [
    `create table app.unit (
       district_id uuid not null references app.district (id),
       id uuid not null,
       kind text not null check (kind in ('district', 'generalBranch', 'branch', 'group')),
       code text check (code <> ''),
       opened_on date not null,
       closed_on date,
       recorded_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       constraint unit_kind_key unique (district_id, id, kind),
       constraint unit_code_key unique (district_id, code),
       check (closed_on is null or closed_on >= opened_on)
     )`,
    ...tenantTable({ table: 'unit', may: 'select, insert, update (code, opened_on, closed_on, version)' }),

    `create table app.unit_name (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       name text not null check (name <> ''),
       short_name text not null check (short_name <> ''),
       name_en text,
       pinyin text not null,
       initials text not null,
       ${DATED_COLUMNS},
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       ${excludeOverlap('unit_name_overlap', ['unit_id'])}
     )`,
    'create index unit_name_unit on app.unit_name (district_id, unit_id)',
    appendOnlyExcept('unit_name', DATED_CHANGES),
    ...tenantTable({ table: 'unit_name', may: DATED_RIGHTS }),

    `create table app.unit_segment (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       dimension text not null check (dimension in ('stage', 'ownership', 'zone')),
       value text not null check (value <> ''),
       ${DATED_COLUMNS},
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       ${excludeOverlap('unit_segment_overlap', ['unit_id', 'dimension'])}
     )`,
    'create index unit_segment_unit on app.unit_segment (district_id, unit_id)',
    appendOnlyExcept('unit_segment', DATED_CHANGES),
    ...tenantTable({ table: 'unit_segment', may: DATED_RIGHTS }),

    `create table app.unit_headcount (
       district_id uuid not null,
       unit_id uuid not null,
       day date not null,
       members integer not null check (members >= 0),
       recorded_at timestamptz(3) not null default app.now(),
       recorded_by uuid,
       primary key (district_id, unit_id, day),
       foreign key (district_id, unit_id) references app.unit (district_id, id)
     )`,
    ...tenantTable({ table: 'unit_headcount', may: 'select, insert, update (members, recorded_at, recorded_by)' }),
  ]
}

function placements(): readonly string[] {
  const kinds = "('district', 'generalBranch', 'branch', 'group')"
  return [
    // The kinds are copied so that the database itself refuses a group directly under a district.
    `create table app.placement (
       district_id uuid not null,
       id uuid not null,
       unit_id uuid not null,
       unit_kind text not null check (unit_kind in ${kinds}),
       parent_id uuid,
       parent_kind text check (parent_kind in ${kinds}),
       line text not null check (line in ('union', 'party', 'administration', 'audit')),
       ${DATED_COLUMNS},
       primary key (district_id, id),
       foreign key (district_id, unit_id, unit_kind) references app.unit (district_id, id, kind),
       foreign key (district_id, parent_id, parent_kind) references app.unit (district_id, id, kind),
       check (unit_id <> parent_id),
       check ((parent_id is null) = (parent_kind is null)),
       constraint placement_legal_kinds check (line <> 'union' or case
         when parent_kind is null then unit_kind = 'district'
         when parent_kind = 'district' then unit_kind in ('generalBranch', 'branch')
         when parent_kind = 'generalBranch' then unit_kind in ('branch', 'group')
         when parent_kind = 'branch' then unit_kind in ('group')
         when parent_kind = 'group' then unit_kind in ('group')
         else false end),
       ${excludeOverlap('placement_overlap', ['unit_id', 'line'])},
       constraint placement_one_root exclude using gist (district_id with =,
         daterange(valid_from, valid_to, '[]') with &&)
         where (voided_at is null and parent_id is null and line = 'union')
     )`,
    'create index placement_unit on app.placement (district_id, unit_id)',
    'create index placement_parent on app.placement (district_id, parent_id)',
    appendOnlyExcept('placement', DATED_CHANGES),
    ...tenantTable({ table: 'placement', may: DATED_RIGHTS }),
  ]
}

function people(): readonly string[] {
  return [
    `create table app.person (
       district_id uuid not null references app.district (id),
       id uuid not null,
       name text not null check (name <> ''),
       pinyin text not null,
       initials text not null,
       mobile text,
       recorded_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id)
     )`,
    ...tenantTable({ table: 'person', may: 'select, insert, update (name, pinyin, initials, mobile, version)' }),

    `create table app.post (
       district_id uuid not null,
       id uuid not null,
       person_id uuid not null,
       unit_id uuid not null,
       role text not null check (role in ('districtAdministrator', 'districtOfficer', 'chair', 'committeeMember',
         'groupLeader', 'auditor', 'member')),
       portfolio text,
       ${DATED_COLUMNS},
       primary key (district_id, id),
       foreign key (district_id, person_id) references app.person (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       ${excludeOverlap('post_overlap', ['person_id', 'unit_id', 'role'])}
     )`,
    'create index post_person on app.post (district_id, person_id)',
    'create index post_unit on app.post (district_id, unit_id)',
    appendOnlyExcept('post', DATED_CHANGES),
    ...tenantTable({ table: 'post', may: DATED_RIGHTS }),

    `create table app.membership (
       district_id uuid not null,
       id uuid not null,
       person_id uuid not null,
       unit_id uuid not null,
       ${DATED_COLUMNS},
       primary key (district_id, id),
       foreign key (district_id, person_id) references app.person (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       ${excludeOverlap('membership_overlap', ['person_id', 'unit_id'])}
     )`,
    'create index membership_unit on app.membership (district_id, unit_id)',
    appendOnlyExcept('membership', DATED_CHANGES),
    ...tenantTable({ table: 'membership', may: DATED_RIGHTS }),
  ]
}
