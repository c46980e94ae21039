import type { TenantRead } from '@jianjia/db'
import { findEntry, type StoredEntry } from '@jianjia/db/ledger'
import type { EntryId } from '@jianjia/domain/kernel'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly entryId: EntryId }
}

/** An entry, at the unit to which it belongs for ever. */
export async function entryTarget({ db, input }: Asked): Promise<Found<StoredEntry> | undefined> {
  const entry = await findEntry(db, input.entryId)
  return entry && { unitId: entry.unitId, subject: entry }
}
