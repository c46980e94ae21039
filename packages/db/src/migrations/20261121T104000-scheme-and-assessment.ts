import type { Kysely } from 'kysely'
import { appendOnly, run, tenantTable } from './statements.ts'

/** What is asked (schemes), of whom and until when (assessments), and what everybody says about it (self, review). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...schemes(), ...assessments(), ...selfAssessment(), ...review(), ...obligations()])
}

function schemes(): readonly string[] {
  return [
    `create table app.scheme (
       district_id uuid not null references app.district (id),
       id uuid not null,
       owner_unit_id uuid not null,
       name text not null check (name <> ''),
       year_label text not null,
       state text not null default 'draft' check (state in ('draft', 'published', 'retired')),
       draft jsonb not null,
       preset text,
       parameters jsonb not null default '{}',
       created_by uuid,
       created_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, owner_unit_id) references app.unit (district_id, id)
     )`,
    ...tenantTable({
      table: 'scheme',
      may: 'select, insert, update (name, year_label, state, draft, preset, parameters, version)',
    }),

    `create table app.scheme_version (
       district_id uuid not null,
       scheme_id uuid not null,
       number integer not null check (number >= 1),
       body jsonb not null,
       canonical text not null,
       content_hash text not null,
       structure_hash text not null,
       published_by uuid,
       published_at timestamptz(3) not null default app.now(),
       primary key (district_id, scheme_id, number),
       foreign key (district_id, scheme_id) references app.scheme (district_id, id)
     )`,
    appendOnly('scheme_version'),
    ...tenantTable({ table: 'scheme_version', may: 'select, insert' }),
  ]
}

function assessments(): readonly string[] {
  const states = "'open', 'selfAssessed', 'underReview', 'reviewed', 'published', 'final'"
  return [
    `create table app.assessment (
       district_id uuid not null,
       id uuid not null,
       assessor_unit_id uuid not null,
       scheme_id uuid not null,
       scheme_version integer not null,
       name text not null check (name <> ''),
       period_start date not null,
       period_end date not null check (period_end >= period_start),
       self_due_on date not null,
       review_due_on date not null check (review_due_on >= self_due_on),
       publicity_days integer not null check (publicity_days between 0 and 365),
       state text not null default 'open'
         constraint assessment_state check (state in ('open', 'underReview', 'reviewed', 'published', 'final')),
       opened_by uuid,
       opened_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, assessor_unit_id) references app.unit (district_id, id),
       foreign key (district_id, scheme_id, scheme_version) references app.scheme_version (district_id, scheme_id, number)
     )`,
    'create index assessment_assessor on app.assessment (district_id, assessor_unit_id, period_end desc)',
    ...tenantTable({
      table: 'assessment',
      may: 'select, insert, update (name, self_due_on, review_due_on, publicity_days, state, version)',
    }),

    `create table app.assessment_unit (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       segment text,
       exempt boolean not null default false,
       exempt_reason text,
       admitted boolean not null default true,
       state text not null default 'open' constraint assessment_unit_state check (state in (${states})),
       submitted_at timestamptz(3),
       submitted_by uuid,
       receipt_no text,
       version integer not null default 1,
       primary key (district_id, assessment_id, unit_id),
       constraint assessment_unit_receipt unique (district_id, assessment_id, receipt_no),
       foreign key (district_id, assessment_id) references app.assessment (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       check (not exempt or exempt_reason is not null)
     )`,
    'create index assessment_unit_unit on app.assessment_unit (district_id, unit_id)',
    ...tenantTable({
      table: 'assessment_unit',
      may: `select, insert,
        update (segment, exempt, exempt_reason, admitted, state, submitted_at, submitted_by, receipt_no, version)`,
    }),

    `create table app.district_fact (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       item_id text not null,
       value jsonb not null,
       recorded_by uuid not null,
       recorded_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, assessment_id, unit_id, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id)
     )`,
    ...tenantTable({
      table: 'district_fact',
      may: 'select, insert, update (value, recorded_by, recorded_at, version)',
    }),
  ]
}

function selfAssessment(): readonly string[] {
  return [
    `create table app.self_item (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       item_id text not null,
       value jsonb not null default 'null',
       claimed_points text,
       note text not null default '',
       contest_reason text,
       saved_by uuid not null,
       saved_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, assessment_id, unit_id, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id)
     )`,
    ...tenantTable({
      table: 'self_item',
      may: 'select, insert, update (value, claimed_points, note, contest_reason, saved_by, saved_at, version)',
    }),
  ]
}

function review(): readonly string[] {
  return [
    `create table app.review_assignment (
       district_id uuid not null,
       id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       reviewer_id uuid not null,
       assigned_by uuid not null,
       assigned_at timestamptz(3) not null default app.now(),
       withdrawn_at timestamptz(3),
       withdrawn_by uuid,
       submitted_at timestamptz(3),
       version integer not null default 1,
       primary key (district_id, id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, reviewer_id) references app.person (district_id, id)
     )`,
    `create unique index review_assignment_once on app.review_assignment
       (district_id, assessment_id, unit_id, reviewer_id) where withdrawn_at is null`,
    'create index review_assignment_reviewer on app.review_assignment (district_id, reviewer_id, assessment_id)',
    ...tenantTable({
      table: 'review_assignment',
      may: 'select, insert, update (withdrawn_at, withdrawn_by, submitted_at, version)',
    }),

    `create table app.review_mark (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       reviewer_id uuid not null,
       item_id text not null,
       points text not null,
       points_number numeric not null,
       value jsonb not null default 'null',
       note text not null default '',
       saved_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, assessment_id, unit_id, reviewer_id, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id),
       foreign key (district_id, reviewer_id) references app.person (district_id, id)
     )`,
    ...tenantTable({
      table: 'review_mark',
      may: 'select, insert, update (points, points_number, value, note, saved_at, version)',
    }),

    `create table app.agreed_mark (
       district_id uuid not null,
       assessment_id uuid not null,
       unit_id uuid not null,
       item_id text not null,
       points text not null,
       reason text not null check (reason <> ''),
       agreed_by uuid not null,
       agreed_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       primary key (district_id, assessment_id, unit_id, item_id),
       foreign key (district_id, assessment_id, unit_id)
         references app.assessment_unit (district_id, assessment_id, unit_id)
     )`,
    ...tenantTable({
      table: 'agreed_mark',
      may: 'select, insert, update (points, reason, agreed_by, agreed_at, version)',
    }),
  ]
}

function obligations(): readonly string[] {
  return [
    // source_id is what the obligation comes from: the assessment for a self-assessment.
    `create table app.obligation_due (
       district_id uuid not null,
       kind text not null constraint obligation_due_kind check (kind in ('selfAssessment')),
       source_id uuid not null,
       unit_id uuid not null,
       period_start date not null,
       period_end date not null check (period_end >= period_start),
       due_on date not null,
       submitted_at timestamptz(3),
       state text not null check (state in ('onTime', 'late', 'waived', 'missing')),
       frozen_at timestamptz(3) not null default app.now(),
       primary key (district_id, kind, source_id, unit_id),
       foreign key (district_id, unit_id) references app.unit (district_id, id)
     )`,
    appendOnly('obligation_due'),
    ...tenantTable({ table: 'obligation_due', may: 'select, insert' }),

    `create table app.obligation_adjustment (
       district_id uuid not null,
       id uuid not null,
       kind text not null constraint obligation_adjustment_kind check (kind in ('selfAssessment')),
       source_id uuid not null,
       unit_id uuid not null,
       adjustment text not null check (adjustment in ('extension', 'waiver')),
       due_on date,
       reason text not null check (reason <> ''),
       approved_by uuid not null,
       approved_at timestamptz(3) not null default app.now(),
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       check ((adjustment = 'extension') = (due_on is not null))
     )`,
    'create index obligation_adjustment_unit on app.obligation_adjustment (district_id, kind, source_id, unit_id)',
    appendOnly('obligation_adjustment'),
    ...tenantTable({ table: 'obligation_adjustment', may: 'select, insert' }),
  ]
}
