import { emptyBin } from '@jianjia/api'
import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { setClock } from '@jianjia/db/testing'
import { type EntryId, plainDate } from '@jianjia/domain/kernel'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedFile } from '../../../testing/bench-assessment.ts'
import { seedPublished } from '../../../testing/bench-review.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
})
afterAll(() => bench[Symbol.asyncDispose]())

const leader = () => bench.callerFor(bench.tenant.people.groupLeader).ledger
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })

function draft(title: string): EntryDraft {
  const { unitId } = bench.tenant.units.schoolGroup
  const details = { genre: 'news', channel: '公众号', level: 'district', adopted: true } as const
  const adoptedOn = plainDate('2026-03-03')
  return {
    ...{ kind: 'dispatch', unitId, day: plainDate('2026-03-02'), title },
    details: { ...details, adoptedOn, link: null, author: null },
  }
}

async function recorded(title: string): Promise<EntryId> {
  const fileId = await seedFile(bench, bench.tenant, { unit: 'schoolGroup', by: 'groupLeader' })
  return (await leader().record({ ...base(), entry: draft(title), fileIds: [fileId] })).entryId
}

const trash = (entryId: EntryId) => leader().trash({ ...base(), entryId, expectedVersion: 1 })
const get = (entryId: EntryId) => leader().get({ districtId: bench.tenant.districtId, entryId })
const empty = () => emptyBin(bench.db, bench.tenant.districtId)

test('what was binned can be taken out for 30 days, and is gone on the next; the uses of its files stay on record', async () => {
  const [cited, kept] = [await recorded('已公布的'), await recorded('留下的')]
  await seedPublished(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  // The result names every record that counted; one of them it has never heard of.
  const unheard = await recorded('公布后记的')
  for (const entryId of [cited, unheard]) await trash(entryId)
  expect((await get(unheard)).restorableUntil).toBe('2026-12-21')
  await setClock(bench.scratch.owner, '2026-12-21T15:00:00Z')
  expect(await empty()).toEqual({ removed: 0 })
  await leader().restore({ ...base(), entryId: unheard, expectedVersion: 2 })
  await leader().trash({ ...base(), entryId: unheard, expectedVersion: 3 })
  await setClock(bench.scratch.owner, '2027-01-21T02:00:00Z')
  expect(await Promise.all([empty(), empty()])).toEqual(expect.arrayContaining([{ removed: 1 }, { removed: 0 }]))
  expect(await empty()).toEqual({ removed: 0 })
  expect(await outcomeOf(get(unheard))).toBe('notFoundOrNoAccess')
  expect((await get(cited)).entry.title).toBe('已公布的')
  expect((await get(kept)).trashedAt).toBeNull()
  const { rows } = await bench.scratch.owner.query(
    'select removed_at is not null as ended, removed_by from evidence_use where subject_id = $1',
    [unheard],
  )
  expect(rows).toEqual([{ ended: true, removed_by: null }])
})

test('the bin of another tenant is its own', async () => {
  const { districtId, units, people } = bench.otherTenant
  const entryId = newId<EntryId>()
  const { details } = draft('')
  await bench.scratch.owner.query(
    `insert into ledger_entry (district_id, id, kind, unit_id, day, title, details, recorded_by, trashed_at)
     values ($1, $2, 'dispatch', $3, '2026-03-02', '旧', $4, $5, '2026-06-01')`,
    [districtId, entryId, units.school.unitId, JSON.stringify(details), people.chair.personId],
  )
  expect(await empty()).toEqual({ removed: 0 })
  expect(await emptyBin(bench.db, districtId)).toEqual({ removed: 1 })
})

test('the ledgers that somebody used last come first, each once', async () => {
  await recorded('再记一条')
  const { kinds } = await leader().kindsUsed({ districtId: bench.tenant.districtId })
  expect(kinds).toEqual(['dispatch'])
  const chair = bench.callerFor(bench.tenant.people.otherChair).ledger
  expect(await chair.kindsUsed({ districtId: bench.tenant.districtId })).toEqual({ kinds: [] })
})
