import { scratchDb, type ScratchDb, smallDistrict } from '@jianjia/db/testing'
import { type EntryId, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import { EntryDraft, type Metric, measuresOf } from '@jianjia/domain/ledger'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../frame/handles.ts'
import { inTenant } from '../frame/transactions.ts'
import { newId } from '../frame/new-id.ts'
import { findPlacedOn } from './ancestors.queries.ts'
import { insertEntries } from './bulk.writes.ts'
import { correctEntry, type EntryRow, insertEntry, restoreEntry, trashEntry } from './entries.writes.ts'
import { findEntry } from './entries.queries.ts'

let scratch: ScratchDb
let d: Awaited<ReturnType<typeof smallDistrict>>
beforeAll(async () => {
  scratch = await scratchDb()
  d = await smallDistrict(scratch, '芦溪区')
})
afterAll(() => scratch[Symbol.asyncDispose]())

const levels = ['school', 'district', 'city', 'province', 'national'] as const

const details = fc
  .record({
    ...{ genre: fc.constantFrom('news', 'brief', 'research'), level: fc.constantFrom(...levels) },
    adopted: fc.boolean(),
  })
  .map((said) => ({
    ...{ ...said, channel: '公众号', adoptedOn: said.adopted ? '2026-12-31' : null, link: null, author: null },
  }))
/** Few days, on both sides of the ends of months, so that moves between months happen often. */
const day = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-12-31').map(plainDate)

const said = fc.record({ day, details, unit: fc.nat(4), entry: fc.nat(9) })
const step = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), said }),
  fc.record({ kind: fc.constant('correct' as const), said, stale: fc.boolean() }),
  fc.record({ kind: fc.constant('trash' as const), said, stale: fc.boolean() }),
  fc.record({ kind: fc.constant('restore' as const), said, stale: fc.boolean() }),
  fc.record({ kind: fc.constant('bulk' as const), said, many: fc.integer({ min: 1, max: 4 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What the table should hold, kept in the slowest way there is. */
interface Kept {
  row: EntryRow
  version: number
  trashed: boolean
}

async function run(steps: readonly Step[]): Promise<readonly Kept[]> {
  const kept: Kept[] = []
  for (const each of steps) await take(each, kept)
  return kept
}

async function rowOf({ day: on, details: says, unit }: Step['said'], id: EntryId): Promise<EntryRow> {
  const units = [d.townId, d.schoolId, d.otherSchoolId, d.groupId]
  const unitId = units[unit % units.length] ?? d.schoolId
  const draft = EntryDraft.parse({ kind: 'dispatch', unitId, day: on, title: '春季健步走', details: says })
  const placed = await inTenant(scratch.db, d.districtId, 'read', (read) => findPlacedOn(read, unitId, on))
  if (placed === undefined) throw new Error('no such unit')
  return { id, draft, measures: measuresOf(draft), placed }
}

async function take(each: Step, kept: Kept[]): Promise<void> {
  const write = <T>(work: (tx: Tx) => Promise<T>) => inTenant(scratch.db, d.districtId, 'write', work)
  if (each.kind === 'record') {
    const row = await rowOf(each.said, newId<EntryId>())
    await write((tx) => insertEntry(tx, row, d.personId))
    kept.push({ row, version: 1, trashed: false })
    return
  }
  if (each.kind === 'bulk') {
    const rows = await Promise.all(Array.from({ length: each.many }, () => rowOf(each.said, newId<EntryId>())))
    const recordedAt = '2026-12-31T01:00:00Z'
    await write((tx) =>
      insertEntries(
        tx,
        rows.map((row) => ({ ...row, recordedBy: d.personId, recordedAt })),
      ),
    )
    kept.push(...rows.map((row) => ({ row, version: 1, trashed: false })))
    return
  }
  const target = kept[each.said.entry % Math.max(1, kept.length)]
  if (target === undefined) return
  const seen = each.stale ? target.version + 1 : target.version
  const { id } = target.row
  if (each.kind === 'correct') {
    const row = await rowOf({ ...each.said }, id)
    const moved = { ...row, draft: { ...row.draft, unitId: target.row.draft.unitId }, placed: target.row.placed }
    const done = await write((tx) => correctEntry(tx, moved, seen))
    expect(done).toBe(!each.stale && !target.trashed)
    if (done) Object.assign(target, { row: moved, version: seen + 1 })
    return
  }
  const done =
    each.kind === 'trash'
      ? await write((tx) => trashEntry(tx, { id, seenVersion: seen, by: d.personId }))
      : await write((tx) => restoreEntry(tx, target.row, seen))
  expect(done).toBe(!each.stale && target.trashed === (each.kind === 'restore'))
  if (done) Object.assign(target, { trashed: each.kind === 'trash', version: seen + 1 })
}

test('measures and monthly sums always equal a recomputation from the entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      await scratch.owner.query('delete from ledger_measure; delete from unit_metric_total; delete from ledger_entry')
      const kept = await run(steps)
      const live = kept.filter((entry) => !entry.trashed)
      const stored = await scratch.owner.query(
        `select entry_id, metric, amount, level, kind, unit_id, branch_id, general_branch_id, day::text as day
         from ledger_measure order by entry_id, seq`,
      )
      const wanted = live
        .toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1))
        .flatMap(({ row: { id, draft, placed } }) =>
          measuresOf(draft).map(({ metric, amount, level, kind }) => ({
            ...{ entry_id: id, metric, amount, level, kind, unit_id: draft.unitId, day: draft.day },
            ...{ branch_id: placed.branchId, general_branch_id: placed.generalBranchId },
          })),
        )
      expect(stored.rows).toEqual(wanted)
      const sums = await scratch.owner.query(
        `select unit_id, to_char(month, 'YYYY-MM') as month, metric, amount::float as amount from unit_metric_total
         where amount <> 0 order by unit_id, month, metric`,
      )
      expect(sums.rows).toEqual(recomputed(live))
    }),
    { numRuns: 40 },
  )
}, 60_000)

function recomputed(live: readonly Kept[]) {
  const sums = new Map<string, { unit_id: string; month: string; metric: Metric; amount: number }>()
  for (const {
    row: { draft },
  } of live)
    for (const { metric, amount } of measuresOf(draft)) {
      const sum = { unit_id: draft.unitId as string, month: draft.day.slice(0, 7), metric, amount: 0 }
      const key = `${sum.unit_id} ${sum.month} ${metric}`
      const { amount: before } = sums.get(key) ?? sum
      sums.set(key, { ...sum, amount: before + Number(amount) })
    }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

test('the nearest branch and general branch above a unit, on the day and not today', async () => {
  const placedOn = (unitId: typeof d.groupId, on: PlainDate) =>
    inTenant(scratch.db, d.districtId, 'read', (read) => findPlacedOn(read, unitId, on))
  const on = plainDate('2026-03-01')
  expect(await placedOn(d.groupId, on)).toMatchObject({ branchId: d.schoolId })
  expect(await placedOn(d.schoolId, on)).toMatchObject({ branchId: d.schoolId })
  expect(await placedOn(d.townId, on)).toMatchObject({ branchId: null, generalBranchId: d.townId })
  expect(await placedOn(d.rootId, on)).toMatchObject({ branchId: null, generalBranchId: null })
  expect(await inTenant(scratch.db, d.districtId, 'read', (read) => findEntry(read, newId<EntryId>()))).toBeUndefined()
})
