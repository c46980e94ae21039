import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { databaseChecksum, scratchDb, smallDistrict } from '../../testing/index.ts'
import { TENANT_TABLES } from '../schema.generated.ts'
import { fillEveryTable } from '../../testing/fill-every-table.ts'

describe('row security', () => {
  it('shows no row of any tenant table without a tenant, and each tenant its own with one', async () => {
    await using scratch = await scratchDb()
    const here = await fillEveryTable(scratch, await smallDistrict(scratch, '芦溪区'))
    const there = await fillEveryTable(scratch, await smallDistrict(scratch, '苇塘区'))
    const client = new Client({ connectionString: scratch.appUrl })
    await client.connect()
    const seen = async (table: string) =>
      (await client.query(`select count(*)::int as rows, count(distinct district_id)::int as tenants from ${table}`))
        .rows[0]
    let checked = 0
    for (const table of TENANT_TABLES) {
      expect([table, await seen(table)]).toEqual([table, { rows: 0, tenants: 0 }])
      for (const { districtId } of [here, there]) {
        await client.query('begin')
        await client.query('select app.set_tenant($1)', [districtId])
        expect([table, (await seen(table)).tenants]).toEqual([table, 1])
        await client.query('commit')
      }
      expect([table, await seen(table)]).toEqual([table, { rows: 0, tenants: 0 }])
      checked += 1
    }
    await client.end()
    process.stdout.write(`row security: ${checked} of ${TENANT_TABLES.length} tenant tables\n`)
    expect(checked).toBe(TENANT_TABLES.length)
  })

  it('lets nobody write for another tenant', async () => {
    await using scratch = await scratchDb()
    const here = await fillEveryTable(scratch, await smallDistrict(scratch))
    const there = await fillEveryTable(scratch, await smallDistrict(scratch))
    const before = await databaseChecksum(scratch.owner)
    const client = new Client({ connectionString: scratch.appUrl })
    await client.connect()
    for (const table of TENANT_TABLES) {
      const { rows } = await scratch.owner.query(
        `select to_jsonb(t) as row from ${table} t where district_id = $1 limit 1`,
        [there.districtId],
      )
      await client.query('begin')
      await client.query('select app.set_tenant($1)', [here.districtId])
      const insert = client.query(`insert into ${table} select (jsonb_populate_record(null::${table}, $1)).*`, [
        JSON.stringify(rows[0].row),
      ])
      await expect(insert, table).rejects.toMatchObject({ code: '42501' })
      await client.query('rollback')
    }
    await client.end()
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })
})
