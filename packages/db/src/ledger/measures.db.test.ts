import {
  anyWrite,
  ledgerWriter,
  scratchDb,
  type ScratchDb,
  smallDistrict,
  someWrites,
  storedProjection,
  wantedProjection,
} from '@jianjia/db/testing'
import { type EntryId, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTenant } from '../frame/transactions.ts'
import { newId } from '../frame/new-id.ts'
import { findPlacedOn } from './ancestors.queries.ts'
import { findEntry } from './entries.queries.ts'
import { checkProjection, checkTotals, rebuildProjection, rebuildTotals } from './projection.ts'

let scratch: ScratchDb
let d: Awaited<ReturnType<typeof smallDistrict>>
beforeAll(async () => {
  scratch = await scratchDb()
  d = await smallDistrict(scratch, '芦溪区')
})
afterAll(() => scratch[Symbol.asyncDispose]())

const empty = () =>
  scratch.owner.query(
    `update ledger_entry set trashed_at = app.now() where trashed_at is null;
     delete from ledger_measure; delete from unit_metric_total; delete from ledger_entry`,
  )

async function writeMany(writes: number, seed: number) {
  await empty()
  const writer = ledgerWriter(scratch, d, seed)
  for (const write of someWrites(writes, seed)) expect(await writer.take(write)).toBe(true)
  return writer.kept
}

test('measures and monthly sums always equal a recomputation from the entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWrite, { minLength: 5, maxLength: 25 }), async (writes) => {
      await empty()
      const writer = ledgerWriter(scratch, d)
      for (const write of writes) expect(await writer.take(write)).toBe(true)
      expect(await storedProjection(scratch)).toEqual(wantedProjection(writer.kept))
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('after four hundred writes of all kinds the projection is that of the entries, and what is broken is found and mended', async () => {
  const kept = await writeMany(400, 7)
  const wanted = wantedProjection(kept)
  expect(await storedProjection(scratch)).toEqual(wanted)
  const check = () =>
    inTenant(scratch.db, d.districtId, 'read', async (read) => ({
      ...(await checkProjection(read, null)),
      totals: await checkTotals(read),
    }))
  const sound = { entries: kept.length, unreadable: [], differing: [], next: null, totals: [] }
  expect(await check()).toEqual(sound)

  const live = kept.filter(({ trashed, row }) => !trashed && row.measures.length > 1).map(({ row }) => row.id)
  const binned = kept.find(({ trashed }) => trashed)?.row.id
  const [lost, changed, doubled] = live
  const { owner } = scratch
  await owner.query('delete from ledger_measure where entry_id = $1 and seq = 0', [lost])
  await owner.query(`update ledger_measure set amount = '77', amount_number = 77 where entry_id = $1`, [changed])
  await owner.query(
    `insert into ledger_measure select district_id, $2, seq + 100, unit_id, branch_id, general_branch_id, day, metric,
       amount, amount_number, subject, level, kind from ledger_measure where entry_id = $1`,
    [doubled, binned],
  )
  await owner.query('update unit_metric_total set amount = amount + 5 where metric = $1', ['meeting.held'])
  const found = await check()
  expect(new Set(found.differing)).toEqual(new Set([lost, changed, binned]))
  expect(found.totals.length).toBeGreaterThan(2)

  const mended = await inTenant(scratch.db, d.districtId, 'write', (tx) => rebuildProjection(tx, null))
  expect(mended.differing).toEqual(found.differing)
  await inTenant(scratch.db, d.districtId, 'write', rebuildTotals)
  expect(await storedProjection(scratch)).toEqual(wanted)
  expect(await check()).toEqual(sound)
}, 60_000)

test('an entry that this version cannot read is named, and left as it is', async () => {
  const kept = await writeMany(3, 3)
  const broken = kept.find(({ trashed }) => !trashed)?.row.id
  await scratch.owner.query(`update ledger_entry set details = '{"of": "another version"}' where id = $1`, [broken])
  const before = await storedProjection(scratch)
  const { unreadable, differing } = await inTenant(scratch.db, d.districtId, 'write', (tx) =>
    rebuildProjection(tx, null),
  )
  expect(unreadable.map(({ entryId }) => entryId)).toEqual([broken])
  expect(differing).toEqual([])
  expect(await storedProjection(scratch)).toEqual(before)
})

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

test('whoever owns the database removes no entry that is not in the bin', async () => {
  await empty()
  const { districtId, schoolId, personId } = d
  const { rows } = await scratch.owner.query<{ id: string }>(
    `insert into ledger_entry (district_id, id, kind, unit_id, day, title, details, recorded_by)
     values ($1, gen_random_uuid(), 'dispatch', $2, '2026-03-02', '简讯', '{}', $3) returning id`,
    [districtId, schoolId, personId],
  )
  const remove = () => scratch.owner.query('delete from ledger_entry where id = $1', [rows[0]?.id])
  await expect(remove()).rejects.toMatchObject({ code: '23001' })
  await scratch.owner.query('update ledger_entry set trashed_at = app.now()')
  expect((await remove()).rowCount).toBe(1)
})
