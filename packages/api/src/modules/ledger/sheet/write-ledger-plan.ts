import type { Tx } from '@jianjia/db'
import { correctEntries, type EntryRow, insertEntries, listPlacedOn, proveEntries } from '@jianjia/db/ledger'
import type { PlannedEntry } from '@jianjia/documents'
import { type EntryId, type FileId, ok, type PersonId, type Result, refuse } from '@jianjia/domain/kernel'

export interface LedgerWriting {
  readonly rows: readonly PlannedEntry[]
  readonly fileIds: readonly FileId[]
  readonly by: PersonId
  readonly now: string
  readonly newId: <Id extends string>() => Id
  /** Called between parts, with how many rows are written. */
  readonly progress: (done: number) => Promise<void>
}

/** So many entries go to the database at once: few enough for its memory, many enough for speed. */
const PART = 5_000

/** Writes the new and the changed rows of a plan, in parts, in the one transaction. */
export async function writeLedgerPlan(tx: Tx, writing: LedgerWriting): Promise<Result<null>> {
  const wanted = writing.rows.filter(({ accepted }) => accepted !== null)
  for (let from = 0; from < wanted.length; from += PART) {
    await writing.progress(from)
    const written = await writePart(tx, wanted.slice(from, from + PART), writing)
    if (!written.ok) return written
  }
  await writing.progress(wanted.length)
  return ok(null)
}

async function writePart(tx: Tx, rows: readonly PlannedEntry[], writing: LedgerWriting): Promise<Result<null>> {
  const { fileIds, by, now, newId } = writing
  const days = new Map(
    rows.flatMap(({ accepted }) => {
      if (accepted === null) return []
      const { unitId, day } = accepted.draft
      return [[`${unitId} ${day}`, { unitId, day }] as const]
    }),
  )
  const placements = await listPlacedOn(tx, [...days.values()])
  const placedRows = rows.flatMap(({ accepted, known }) => {
    const placed = accepted && placements.get(`${accepted.draft.unitId} ${accepted.draft.day}`)
    return placed ? [{ ...accepted, placed, known, id: known?.entryId ?? newId<EntryId>() }] : []
  })
  if (placedRows.length !== rows.length) throw new Error('a planned entry was lost')
  const added: readonly EntryRow[] = placedRows.filter(({ known }) => known === null)
  const changed = placedRows.flatMap(({ known, ...row }) =>
    known === null ? [] : [{ ...row, seenVersion: known.version }],
  )
  await insertEntries(
    tx,
    added.map(({ id, draft, measures, placed }) => ({ id, draft, measures, placed, recordedBy: by, recordedAt: now })),
  )
  if (fileIds.length > 0) await proveEntries(tx, { entries: added, fileIds, by })
  return (await correctEntries(tx, changed)) ? ok(null) : refuse('staleVersion')
}
