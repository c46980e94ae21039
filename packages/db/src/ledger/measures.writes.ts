import type { EntryId } from '@jianjia/domain/kernel'
import type { MeasureDraft } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import type { EntryRow } from './entries.writes.ts'

type Measured = EntryRow | { readonly id: EntryId; readonly measures: readonly [] }

/**
 * The measures of an entry, written anew in the transaction of the entry: what it said before is taken off the unit's
 * monthly sums, what it says now is added. The projection always equals a recomputation from the entries.
 */
export async function replaceMeasures(tx: Tx, entry: Measured): Promise<void> {
  await addToTotals(tx, entry.id, -1)
  await tx
    .deleteFrom('ledger_measure')
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', entry.id)
    .execute()
  if (!('draft' in entry) || entry.measures.length === 0) return
  await tx
    .insertInto('ledger_measure')
    .values(entry.measures.map((measure, seq) => measureRow(tx, entry, { measure, seq })))
    .execute()
  await addToTotals(tx, entry.id, 1)
}

function measureRow(tx: Tx, { id, draft, placed }: EntryRow, { measure, seq }: { measure: MeasureDraft; seq: number }) {
  const { metric, amount, subject, level, kind } = measure
  return {
    district_id: tx.districtId,
    entry_id: id,
    seq,
    unit_id: draft.unitId,
    branch_id: placed.branchId,
    general_branch_id: placed.generalBranchId,
    day: draft.day,
    metric,
    amount,
    amount_number: amount,
    subject,
    level,
    kind,
  }
}

/** Adds the entry's measures as they stand in the table to its unit's own sums, or takes them off. */
async function addToTotals(tx: Tx, entryId: EntryId, sign: 1 | -1): Promise<void> {
  await sql`
    insert into app.unit_metric_total (district_id, unit_id, month, metric, amount)
    select m.district_id, m.unit_id, date_trunc('month', m.day)::date, m.metric, ${sign}::int * sum(m.amount_number)
    from app.ledger_measure m
    where m.district_id = ${tx.districtId} and m.entry_id = ${entryId}
    group by m.district_id, m.unit_id, date_trunc('month', m.day)::date, m.metric
    order by m.unit_id, 3, m.metric
    on conflict (district_id, unit_id, month, metric)
    do update set amount = unit_metric_total.amount + excluded.amount`.execute(tx)
}
