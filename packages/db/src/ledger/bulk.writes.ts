import type { EntryId, PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import type { EntryRow } from './entries.writes.ts'

/** An entry with who recorded it when: what was recorded elsewhere keeps its own time. */
export interface RecordedEntry extends EntryRow {
  readonly recordedBy: PersonId
  /** ISO instant. */
  readonly recordedAt: string
}

/** Any number of new entries with their measures and their share of the monthly sums, in three statements. */
export async function insertEntries(tx: Tx, entries: readonly RecordedEntry[]): Promise<void> {
  await insertRows(
    tx,
    'ledger_entry',
    entries.map(({ id, draft, placed, recordedBy, recordedAt }) => ({
      ...{ id, kind: draft.kind, ...placeOf({ draft, placed }), title: draft.title },
      ...{ details: JSON.stringify(draft.details), recorded_by: recordedBy, recorded_at: recordedAt },
    })),
  )
  await addMeasures(tx, entries)
  await addSums(
    tx,
    entries.map((entry) => entry.id),
    1,
  )
}

/** The measures of any number of entries that have none yet. */
export async function addMeasures(tx: Tx, entries: readonly EntryRow[]): Promise<void> {
  await insertRows(
    tx,
    'ledger_measure',
    entries.flatMap(({ id, draft, placed, measures }) =>
      measures.map(({ metric, amount, subject, level, kind }, seq) => ({
        ...{ entry_id: id, seq, ...placeOf({ draft, placed }) },
        ...{ metric, amount, amount_number: amount, subject, level, kind },
      })),
    ),
  )
}

/** Adds the measures of some entries as they stand in the table to their units' monthly sums, or takes them off. */
export async function addSums(tx: Tx, ids: readonly EntryId[], sign: 1 | -1): Promise<void> {
  await sql`
    insert into app.unit_metric_total (district_id, unit_id, month, metric, amount)
    select m.district_id, m.unit_id, date_trunc('month', m.day)::date, m.metric, ${sign}::int * sum(m.amount_number)
    from app.ledger_measure m
    where m.district_id = ${tx.districtId} and m.entry_id = any(${ids}::uuid[])
    group by m.district_id, m.unit_id, date_trunc('month', m.day)::date, m.metric
    order by m.unit_id, 3, m.metric
    on conflict (district_id, unit_id, month, metric)
    do update set amount = unit_metric_total.amount + excluded.amount`.execute(tx)
}

function placeOf({ draft, placed }: Pick<EntryRow, 'draft' | 'placed'>) {
  return {
    unit_id: draft.unitId,
    branch_id: placed.branchId,
    general_branch_id: placed.generalBranchId,
    day: draft.day,
  }
}
