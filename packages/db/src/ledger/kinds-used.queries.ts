import type { PersonId } from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** How many of somebody's newest entries tell which ledgers they use. */
const LOOKED_AT = 100

/** The ledgers in which somebody recorded last, the latest first. */
export async function listKindsUsed(read: TenantRead, personId: PersonId): Promise<readonly LedgerKind[]> {
  const { rows } = await sql<{ kind: LedgerKind }>`
    select kind from (
      select kind, recorded_at from app.ledger_entry
      where district_id = ${read.districtId} and recorded_by = ${personId}
      order by recorded_at desc limit ${LOOKED_AT}::int) newest
    group by kind order by max(recorded_at) desc`.execute(read)
  return rows.map(({ kind }) => kind)
}
