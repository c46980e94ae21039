import type { PersonId } from '@jianjia/domain/kernel'
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
  await sql`
    insert into app.unit_metric_total (district_id, unit_id, month, metric, amount)
    select m.district_id, m.unit_id, date_trunc('month', m.day)::date, m.metric, sum(m.amount_number)
    from app.ledger_measure m
    where m.district_id = ${tx.districtId} and m.entry_id = any(${entries.map((entry) => entry.id)}::uuid[])
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
