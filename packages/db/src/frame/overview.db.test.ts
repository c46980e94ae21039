import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { fillEveryTable } from '../../testing/fill-every-table.ts'
import { scratchDb, smallDistrict } from '../../testing/index.ts'
import { OVERVIEW_TABLES, TENANT_TABLES } from '../schema.generated.ts'
import { inOverview, inTenant } from './transactions.ts'

it('reads what the named tenants have published, and of no other', async () => {
  await using scratch = await scratchDb()
  const [one, two] = [
    await fillEveryTable(scratch, await smallDistrict(scratch)),
    await fillEveryTable(scratch, await smallDistrict(scratch)),
  ]
  await fillEveryTable(scratch, await smallDistrict(scratch))
  const sets = (ids: Parameters<typeof inOverview>[1]) =>
    inOverview(scratch.db, ids, (read) => read.selectFrom('result_set').select('district_id as districtId').execute())
  const ids = [one.districtId, two.districtId]
  expect((await sets(ids)).map((row) => row.districtId).toSorted()).toEqual(ids.toSorted())
  expect(await sets([])).toEqual([])
  // The role is the transaction's: on the same connections the next one is the plain role again.
  const units = await inTenant(scratch.db, one.districtId, 'read', (read) =>
    read.selectFrom('unit').select('id').where('district_id', '=', read.districtId).execute(),
  )
  expect(units).toHaveLength(5)
})

it('has no right on anything that was not published', async () => {
  await using scratch = await scratchDb()
  const { districtId } = await fillEveryTable(scratch, await smallDistrict(scratch))
  const closed = TENANT_TABLES.filter((table) => !OVERVIEW_TABLES.some((open) => open === table))
  expect(closed.length).toBeGreaterThan(25)
  for (const table of closed) {
    const read = inOverview(scratch.db, [districtId], (handle) =>
      sql`select 1 from ${sql.table(table)}`.execute(handle),
    )
    await expect(read, table).rejects.toMatchObject({ code: '42501' })
  }
})
