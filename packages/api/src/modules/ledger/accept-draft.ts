import type { TenantRead } from '@jianjia/db'
import { findPlacedOn, type Placed } from '@jianjia/db/ledger'
import { type FileId, ok, type PlainDate, type Result, refuse } from '@jianjia/domain/kernel'
import { acceptEntry, type EntryDraft, type MeasureDraft } from '@jianjia/domain/ledger'

export interface Accepted {
  readonly draft: EntryDraft
  readonly measures: readonly MeasureDraft[]
  readonly placed: Placed
}

interface Handed {
  readonly read: TenantRead
  readonly draft: EntryDraft
  readonly files: readonly FileId[]
  readonly today: PlainDate
}

/** What somebody hands in, checked by the domain's rules and placed in the tree of its day. */
export async function acceptDraft({ read, draft, files, today }: Handed): Promise<Result<Accepted>> {
  const placed = await findPlacedOn(read, draft.unitId, draft.day)
  if (placed === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['entry', 'unitId'] })
  const { openedOn: unitOpenedOn, closedOn: unitClosedOn } = placed
  const accepted = acceptEntry(draft, { today, unitOpenedOn, unitClosedOn, files })
  if (accepted.ok) return ok({ ...accepted.value, placed })
  const { path = [] } = accepted.refusal
  const at = path[0] === 'files' ? ['fileIds'] : ['entry', ...path]
  return { ok: false, refusal: { ...accepted.refusal, path: at } }
}
