import { ledgerWriter, scratchDb, smallDistrict, someWrites, storedProjection } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { runJianjia } from '../../testing/run-jianjia.ts'

test('the ledger of every tenant is verified, what differs is told and mended, an unreadable entry is named', async () => {
  await using scratch = await scratchDb()
  const [one, other] = [await smallDistrict(scratch, '芦溪区'), await smallDistrict(scratch, '苇湖区')]
  const writer = ledgerWriter(scratch, one)
  for (const write of someWrites(60, 5)) await writer.take(write)
  const env = { DATABASE_URL: scratch.appUrl }
  const before = await storedProjection(scratch)
  const verified = await runJianjia(['ledger', 'verify'], env)
  expect(verified).toMatchObject({ code: 0, errors: '' })
  const counted = { unreadable: 0, differingEntries: 0, differingTotals: 0 }
  const told = JSON.parse(verified.output).tenants
  expect(told).toHaveLength(2)
  expect(told).toContainEqual(
    expect.objectContaining({ districtId: one.districtId, entries: writer.kept.length, ...counted }),
  )
  expect(told).toContainEqual(expect.objectContaining({ districtId: other.districtId, entries: 0, ...counted }))

  await scratch.owner.query('delete from ledger_measure where seq = 0')
  const differing = await runJianjia(['ledger', 'verify'], env)
  expect(differing.code).toBe(2)
  expect(differing.errors).toContain('projectionDiffers')
  expect((await storedProjection(scratch)).measures).not.toEqual(before.measures)
  const rebuilt = await runJianjia(['ledger', 'rebuild'], env)
  expect(rebuilt).toMatchObject({ code: 0, errors: '' })
  expect(JSON.parse(rebuilt.output).tenants.map((tenant: typeof counted) => tenant.differingEntries > 0)).toContain(
    true,
  )
  expect(await storedProjection(scratch)).toEqual(before)

  const [broken] = writer.kept
  await scratch.owner.query(`update ledger_entry set details = '{}' where id = $1`, [broken?.row.id])
  const unread = await runJianjia(['ledger', 'verify'], env)
  expect([unread.code, unread.errors]).toEqual([2, expect.stringContaining(`${broken?.row.id}`)])
}, 60_000)

test('without an address it says what to set', async () => {
  expect(await runJianjia(['ledger', 'verify'], {})).toMatchObject({
    code: 2,
    errors: expect.stringContaining('DATABASE_URL: missing'),
  })
})
