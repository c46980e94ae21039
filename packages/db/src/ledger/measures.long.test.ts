import {
  ledgerWriter,
  scratchDb,
  smallDistrict,
  someWrites,
  storedProjection,
  wantedProjection,
} from '@jianjia/db/testing'
import { expect, test } from 'vitest'

test('after ten thousand random writes, edits, trash and restore, of all kinds, the projection is that of the entries', async () => {
  await using scratch = await scratchDb()
  const writer = ledgerWriter(scratch, await smallDistrict(scratch, '芦溪区'), 11)
  for (const write of someWrites(10_000, 11)) expect(await writer.take(write)).toBe(true)
  expect(await storedProjection(scratch)).toEqual(wantedProjection(writer.kept))
  const kinds = new Set(writer.kept.map(({ row }) => row.draft.kind))
  expect([kinds.size, writer.kept.length > 5000]).toEqual([23, true])
}, 600_000)
