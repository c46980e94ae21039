import type { EntryId, PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

/** So many at once; the rest goes with the next run. */
const AT_ONCE = 500

/**
 * Removes entries that were put into the bin before a day. What a published result or the progress of a plan names stays
 * for ever, in the bin. Uses of files end and stay on record.
 */
export async function removeBinned(tx: Tx, before: PlainDate): Promise<readonly EntryId[]> {
  const { rows } = await sql<{ id: EntryId }>`
    select e.id from app.ledger_entry e join app.district d on d.id = e.district_id
    where e.district_id = ${tx.districtId} and e.trashed_at is not null
      and (e.trashed_at at time zone d.time_zone)::date < ${before}
      and not exists (select from app.plan_progress g where g.district_id = e.district_id and g.entry_id = e.id)
      and not exists (select from app.result_item i where i.district_id = e.district_id
        and i.unit_id in (e.unit_id, e.branch_id, e.general_branch_id)
        and strpos(i.lineage::text, e.id::text) > 0)
    order by e.trashed_at, e.id limit ${AT_ONCE}::int
    for update of e skip locked`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx
    .updateTable('evidence_use')
    .set({ removed_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('subject_kind', '=', 'ledgerEntry')
    .where(sql<boolean>`subject_id = any(${ids}::uuid[])`)
    .where('removed_at', 'is', null)
    .execute()
  await tx
    .deleteFrom('ledger_entry')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return ids
}
