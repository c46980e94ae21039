import { type EntryId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { EntryDraft, LedgerKind, measuresOf } from '@jianjia/domain/ledger'
import { detailsOfEveryKind } from '@jianjia/domain/testing'
import fc from 'fast-check'
import { findPlacedOn, type Placed } from '../src/ledger/ancestors.queries.ts'
import { insertEntries } from '../src/ledger/bulk.writes.ts'
import { correctEntry, type EntryRow, insertEntry, restoreEntry, trashEntry } from '../src/ledger/entries.writes.ts'
import type { Tx } from '../src/frame/handles.ts'
import { newId } from '../src/frame/new-id.ts'
import { inTenant } from '../src/frame/transactions.ts'
import type { ScratchDb } from './scratch-db.ts'
import type { SmallDistrict } from './small-district.ts'

/** Few days, on both sides of the ends of months, so that moves between months happen often. */
const DAYS = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-12-31'].map(plainDate)

const said = fc.record({
  ...{ day: fc.constantFrom(...DAYS), kind: fc.constantFrom(...LedgerKind.options) },
  ...{ details: fc.nat(), unit: fc.nat(4), entry: fc.nat() },
})
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never

/** One write to the ledger, of any kind; some arrive with a version that is no longer the one. */
export const anyWrite = fc.oneof(
  fc.record({ step: fc.constant('record' as const), said }),
  fc.record({ step: fc.constant('correct' as const), said, stale: fc.boolean() }),
  fc.record({ step: fc.constant('trash' as const), said, stale: fc.boolean() }),
  fc.record({ step: fc.constant('restore' as const), said, stale: fc.boolean() }),
  fc.record({ step: fc.constant('bulk' as const), said, many: fc.integer({ min: 1, max: 4 }) }),
)
export type LedgerWrite = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never

/** Some writes, the same for the same seed. */
export function someWrites(count: number, seed: number): readonly LedgerWrite[] {
  return fc.sample(anyWrite, { numRuns: count, seed })
}

/** What the ledger should hold, kept in the slowest way there is. */
export interface Kept {
  row: EntryRow
  version: number
  trashed: boolean
}

/** Writes one after the other into the ledger of a district, and keeps beside it what it should hold then. */
export function ledgerWriter({ db }: Pick<ScratchDb, 'db'>, district: SmallDistrict, seed = 1) {
  const details = detailsOfEveryKind(40, seed)
  const units = [district.townId, district.schoolId, district.otherSchoolId, district.groupId]
  const places = new Map<UnitId, Placed>()
  const kept: Kept[] = []
  const write = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db, district.districtId, 'write', work)

  async function placeOf(unitId: UnitId): Promise<Placed> {
    const known = places.get(unitId)
    if (known !== undefined) return known
    const placed = await write((tx) => findPlacedOn(tx, unitId, plainDate('2026-02-01')))
    if (placed === undefined) throw new Error('no such unit')
    places.set(unitId, placed)
    return placed
  }

  async function rowOf(given: Said, kind: LedgerKind, id: EntryId): Promise<EntryRow> {
    const unitId = units[given.unit % units.length] ?? district.schoolId
    const choices = details.get(kind) ?? []
    const says = choices[given.details % choices.length]
    const draft = EntryDraft.parse({ kind, unitId, day: given.day, title: '一次记录', details: says })
    return { id, draft, measures: measuresOf(draft), placed: await placeOf(unitId) }
  }

  async function add(given: Said, many: number): Promise<void> {
    const rows = await Promise.all(Array.from({ length: many }, () => rowOf(given, given.kind, newId<EntryId>())))
    const recorded = { recordedBy: district.personId, recordedAt: '2026-12-31T01:00:00Z' }
    const [only] = rows
    if (many === 1 && only !== undefined) await write((tx) => insertEntry(tx, only, district.personId))
    else {
      const entries = rows.map((row) => ({ ...row, ...recorded }))
      await write((tx) => insertEntries(tx, entries))
    }
    kept.push(...rows.map((row) => ({ row, version: 1, trashed: false })))
  }

  /** Does one write. Gives whether it was done as it should have been: a stale one not at all. */
  async function take(each: LedgerWrite): Promise<boolean> {
    if (each.step === 'record' || each.step === 'bulk') {
      await add(each.said, each.step === 'bulk' ? each.many : 1)
      return true
    }
    const target = kept[each.said.entry % Math.max(1, kept.length)]
    if (target === undefined) return true
    const seen = each.stale ? target.version + 1 : target.version
    const { id, draft, placed } = target.row
    if (each.step === 'correct') {
      const row = await rowOf(each.said, draft.kind, id)
      const corrected = { ...row, draft: { ...row.draft, unitId: draft.unitId }, placed }
      const done = await write((tx) => correctEntry(tx, corrected, seen))
      if (done) Object.assign(target, { row: corrected, version: seen + 1 })
      return done === (!each.stale && !target.trashed)
    }
    const [out, wasTrashed] = [each.step === 'trash', target.trashed]
    const done = out
      ? await write((tx) => trashEntry(tx, { id, seenVersion: seen, by: district.personId }))
      : await write((tx) => restoreEntry(tx, target.row, seen))
    if (done) Object.assign(target, { trashed: out, version: seen + 1 })
    return done === (!each.stale && wasTrashed !== out)
  }

  return { take, kept: kept as readonly Kept[] }
}

/** The projection as it is stored. */
export async function storedProjection({ owner }: Pick<ScratchDb, 'owner'>) {
  const measures = await owner.query(
    `select entry_id, metric, amount, amount_number::text as number, subject, level, kind, unit_id, branch_id,
       general_branch_id, day::text as day
     from ledger_measure order by entry_id, seq`,
  )
  const sums = await owner.query(
    `select unit_id, to_char(month, 'YYYY-MM') as month, metric, amount::text as amount from unit_metric_total
     where amount <> 0 order by unit_id, month, metric`,
  )
  return { measures: measures.rows, sums: sums.rows }
}

/** The projection as it follows from what was written. */
export function wantedProjection(kept: readonly Kept[]) {
  const live = kept.filter(({ trashed }) => !trashed).map(({ row }) => row)
  const measures = live
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, draft, placed }) =>
      measuresOf(draft).map(({ metric, amount, subject, level, kind }) => ({
        ...{
          entry_id: id,
          metric,
          amount,
          number: amount,
          subject,
          level,
          kind,
          unit_id: draft.unitId,
          day: draft.day,
        },
        ...{ branch_id: placed.branchId, general_branch_id: placed.generalBranchId },
      })),
    )
  const sums = new Map<string, bigint>()
  for (const { unit_id, day, metric, amount } of measures) {
    const key = `${unit_id} ${day.slice(0, 7)} ${metric}`
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount))
  }
  return {
    measures,
    sums: [...sums]
      .filter(([, amount]) => amount !== 0n)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, amount]) => {
        const [unit_id, month, metric] = key.split(' ')
        return { unit_id, month, metric, amount: `${amount}` }
      }),
  }
}
