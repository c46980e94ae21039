import type { StoredEntry } from '@jianjia/db/ledger'
import { EntryDraft } from '@jianjia/domain/ledger'

/** A stored entry in the shape in which it was handed in. One that no longer parses is a fault of a migration. */
export function draftOf(entry: Pick<StoredEntry, 'kind' | 'unitId' | 'day' | 'title' | 'details'>): EntryDraft {
  const { kind, unitId, day, title, details } = entry
  return EntryDraft.parse({ kind, unitId, day, title, details })
}
