import type { Kysely } from 'kysely'
import { appendOnly, appendOnlyExcept, run, tenantTable } from './statements.ts'

/** What a unit did, the numbers that say so, and the files that prove it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...ledger(), ...evidence()])
}

function ledger(): readonly string[] {
  return [
    // branch_id and general_branch_id are the unit's ancestors (or itself) on the entry's day. They are copied into the
    // row because "the newest 50 of a subtree" is then one ordered index scan.
    `create table app.ledger_entry (
       district_id uuid not null,
       id uuid not null,
       kind text not null constraint ledger_entry_kind check (kind in ('dispatch')),
       unit_id uuid not null,
       branch_id uuid,
       general_branch_id uuid,
       day date not null,
       title text not null check (title <> ''),
       details jsonb not null,
       recorded_by uuid not null,
       recorded_at timestamptz(3) not null default app.now(),
       version integer not null default 1,
       trashed_at timestamptz(3),
       trashed_by uuid,
       primary key (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       foreign key (district_id, recorded_by) references app.person (district_id, id)
     )`,
    `create index ledger_entry_branch on app.ledger_entry (district_id, branch_id, kind, day desc, id desc)
       where trashed_at is null`,
    `create index ledger_entry_general_branch on app.ledger_entry (district_id, general_branch_id, kind, day desc, id desc)
       where trashed_at is null and general_branch_id is not null`,
    `create index ledger_entry_district on app.ledger_entry (district_id, kind, day desc, id desc)
       where trashed_at is null`,
    'create index ledger_entry_unit on app.ledger_entry (district_id, unit_id, day desc, id desc)',
    ...tenantTable({
      table: 'ledger_entry',
      may: `select, insert, update (branch_id, general_branch_id, day, title, details, version, trashed_at, trashed_by)`,
    }),

    `create table app.ledger_measure (
       district_id uuid not null,
       entry_id uuid not null,
       seq integer not null,
       unit_id uuid not null,
       branch_id uuid,
       general_branch_id uuid,
       day date not null,
       metric text not null constraint ledger_measure_metric check (metric in ('dispatch.submitted', 'dispatch.adopted')),
       amount text not null,
       amount_number numeric not null,
       subject text,
       level text,
       kind text,
       primary key (district_id, entry_id, seq),
       foreign key (district_id, entry_id) references app.ledger_entry (district_id, id)
     )`,
    'create index ledger_measure_unit on app.ledger_measure (district_id, unit_id, day)',
    'create index ledger_measure_branch on app.ledger_measure (district_id, branch_id, day)',
    ...tenantTable({ table: 'ledger_measure', may: 'select, insert, delete' }),

    `create table app.unit_metric_total (
       district_id uuid not null,
       unit_id uuid not null,
       month date not null check (extract(day from month) = 1),
       metric text not null
         constraint unit_metric_total_metric check (metric in ('dispatch.submitted', 'dispatch.adopted')),
       amount numeric not null,
       primary key (district_id, unit_id, month, metric),
       foreign key (district_id, unit_id) references app.unit (district_id, id)
     )`,
    ...tenantTable({ table: 'unit_metric_total', may: 'select, insert, update (amount)' }),
  ]
}

function evidence(): readonly string[] {
  return [
    `create table app.evidence_file (
       district_id uuid not null,
       id uuid not null,
       owner_unit_id uuid not null,
       sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
       size bigint not null check (size > 0),
       media_type text not null,
       original_name text not null,
       uploaded_by uuid not null,
       uploaded_at timestamptz(3) not null default app.now(),
       primary key (district_id, id),
       constraint evidence_file_content unique (district_id, owner_unit_id, sha256),
       foreign key (district_id, owner_unit_id) references app.unit (district_id, id),
       foreign key (district_id, uploaded_by) references app.person (district_id, id)
     )`,
    appendOnly('evidence_file'),
    ...tenantTable({ table: 'evidence_file', may: 'select, insert' }),

    // subject_id is the entry's id, or the assessment's id for a line of a self-assessment; unit_id is whose it is.
    `create table app.evidence_use (
       district_id uuid not null,
       id uuid not null,
       file_id uuid not null,
       unit_id uuid not null,
       subject_kind text not null check (subject_kind in ('ledgerEntry', 'selfItem')),
       subject_id uuid not null,
       item_id text,
       added_by uuid not null,
       added_at timestamptz(3) not null default app.now(),
       removed_at timestamptz(3),
       removed_by uuid,
       primary key (district_id, id),
       foreign key (district_id, file_id) references app.evidence_file (district_id, id),
       foreign key (district_id, unit_id) references app.unit (district_id, id),
       check ((subject_kind = 'selfItem') = (item_id is not null))
     )`,
    `create unique index evidence_use_once on app.evidence_use
       (district_id, subject_kind, subject_id, unit_id, item_id, file_id) nulls not distinct where removed_at is null`,
    'create index evidence_use_file on app.evidence_use (district_id, file_id)',
    appendOnlyExcept('evidence_use', ['removed_at', 'removed_by']),
    ...tenantTable({ table: 'evidence_use', may: 'select, insert, update (removed_at, removed_by)' }),
  ]
}
