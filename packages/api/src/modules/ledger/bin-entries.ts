import { findAllEntries, listPlacedOn, restoreEntries, type StoredEntry, trashEntries } from '@jianjia/db/ledger'
import { EntryId, type Refusal, refuse } from '@jianjia/domain/kernel'
import { measuresOf } from '@jianjia/domain/ledger'
import type { TenantRead, Tx } from '@jianjia/db'
import { changeRows, type MeantRow } from '../../frame/change-rows.ts'
import { unlockedChecks } from './check-unlocked.ts'
import { draftOf } from './stored-draft.ts'

type Meant = readonly MeantRow<StoredEntry>[]

async function find(db: TenantRead, ids: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
  const found = await findAllEntries(
    db,
    ids.map((id) => EntryId.parse(id)),
  )
  return new Map(found.map((entry) => [entry.entryId, entry]))
}

/** Those that a sheet under review looks at stand still. */
async function lockedOf(tx: Tx, rows: Meant): Promise<Map<string, Refusal>> {
  const touched = rows.map(({ id, subject: { unitId, kind, day } }) => ({ id, unitId, kind, days: [day] }))
  const check = await unlockedChecks(tx, touched)
  return new Map(
    touched.flatMap((each) => {
      const checked = check(each)
      return checked.ok ? [] : [[each.id, checked.refusal] as const]
    }),
  )
}

/** Rows that were not written although nothing stood against it: somebody else has changed them. */
function withStale(
  left: Map<string, Refusal>,
  rows: Meant,
  written: ReadonlySet<string>,
): ReadonlyMap<string, Refusal> {
  const stale = rows.filter(({ id }) => !written.has(id) && !left.has(id))
  return new Map([...left, ...stale.map(({ id }) => [id, refuse('staleVersion').refusal] as const)])
}

/** Puts entries into the bin together: each that may be and is as it was seen; the others say why not. */
export const trashEntriesTogether = changeRows({
  ...{ name: 'ledger.trashMany', action: 'ledger.record', dataClass: 'internal', subjectKind: 'ledgerEntry', find },
  run: async (rows, { tx, actor }) => {
    const left = await lockedOf(tx, rows)
    const entries = rows
      .filter(({ id }) => !left.has(id))
      .map(({ subject, expectedVersion }) => ({ id: subject.entryId, seenVersion: expectedVersion }))
    return withStale(left, rows, await trashEntries(tx, { entries, by: actor.personId }))
  },
})

/** Takes entries out of the bin together, each by itself; they count again as before. */
export const restoreEntriesTogether = changeRows({
  ...{ name: 'ledger.restoreMany', action: 'ledger.record', dataClass: 'internal', subjectKind: 'ledgerEntry', find },
  run: async (rows, { tx }) => {
    const left = await lockedOf(tx, rows)
    const open = rows.filter(({ id }) => !left.has(id))
    const placements = await listPlacedOn(
      tx,
      open.map(({ subject: { unitId, day } }) => ({ unitId, day })),
    )
    const entries = open.flatMap(({ subject, expectedVersion }) => {
      const draft = draftOf(subject)
      const placed = placements.get(`${draft.unitId} ${draft.day}`)
      if (placed === undefined) return []
      return [{ id: subject.entryId, draft, measures: measuresOf(draft), placed, seenVersion: expectedVersion }]
    })
    return withStale(left, rows, await restoreEntries(tx, entries))
  },
})
