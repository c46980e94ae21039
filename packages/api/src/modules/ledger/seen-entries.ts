import type { TenantRead } from '@jianjia/db'
import type { StoredEntry } from '@jianjia/db/ledger'
import { findTargets } from '@jianjia/db/org'
import type { UnitId } from '@jianjia/domain/kernel'
import { type EntryDraft, isPersonal, type LedgerKind, withoutPersonal } from '@jianjia/domain/ledger'
import { type Actor, can } from '@jianjia/domain/policy'
import { draftOf } from './stored-draft.ts'

interface Asked {
  readonly db: TenantRead
  readonly kind: LedgerKind
  readonly actor: Actor
}

export interface SeenEntry {
  readonly entry: EntryDraft
  /** Names and title are withheld from whoever asks. */
  readonly withheld: boolean
}

/** Entries as the actor may read them: people in need are told by name within the branch only. */
export async function seenEntries<Row extends StoredEntry>(
  rows: readonly Row[],
  { db, kind, actor }: Asked,
): Promise<readonly (Row & SeenEntry)[]> {
  const open = new Set<UnitId>()
  if (isPersonal(kind))
    for (const [unitId, target] of await findTargets(db, [...new Set(rows.map((row) => row.unitId))]))
      if (can(actor, 'ledger.readPersonal', target).allowed) open.add(unitId)
  return rows.map((row) => {
    const withheld = isPersonal(kind) && !open.has(row.unitId)
    return { ...row, withheld, entry: withheld ? withoutPersonal(draftOf(row)) : draftOf(row) }
  })
}
