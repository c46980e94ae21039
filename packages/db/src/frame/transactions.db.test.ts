import type { DistrictId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { countStatements, scratchDb, smallDistrict } from '../../testing/index.ts'
import type { TenantRead } from './handles.ts'
import { newId } from './new-id.ts'
import { inLocal, inTenant } from './transactions.ts'

function unitIds(read: TenantRead) {
  return read
    .selectFrom('unit')
    .select(['id', 'district_id as districtId'])
    .where('district_id', '=', read.districtId)
    .execute()
}

describe('a transaction of one tenant', () => {
  it('sees its own rows and nobody else’s', async () => {
    await using scratch = await scratchDb()
    const here = await smallDistrict(scratch, '芦溪区')
    const there = await smallDistrict(scratch, '苇塘区')
    const units = await inTenant(scratch.db, here.districtId, 'read', unitIds)
    expect(units).toHaveLength(5)
    expect(new Set(units.map((unit) => unit.districtId))).toEqual(new Set([here.districtId]))
    const stolen = await inTenant(scratch.db, here.districtId, 'read', (read) =>
      read.selectFrom('unit').select('id').where('district_id', '=', there.districtId).execute(),
    )
    expect(stolen).toEqual([])
  })

  it('does not bleed: 10,000 alternating requests of two tenants on one pool', async () => {
    await using scratch = await scratchDb()
    const tenants = [await smallDistrict(scratch, '芦溪区'), await smallDistrict(scratch, '苇塘区')]
    const seenBy = async (n: number) => {
      const tenant = tenants[n % 2]
      if (tenant === undefined) throw new Error('no tenant')
      const rows = await inTenant(scratch.db, tenant.districtId, 'read', async (read) => {
        const { rows: seen } = await sql<{ districtId: string }>`
          select district_id as "districtId" from unit -- no test of district_id on purpose`.execute(read)
        return seen
      })
      return rows.length === 5 && rows.every((row) => row.districtId === tenant.districtId)
    }
    // Always more who wait than there are connections, and never so many that they wait for long.
    const answers: boolean[] = []
    const requests = Array.from({ length: 10_000 }, (_, n) => n).values()
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (const n of requests) answers.push(await seenBy(n))
      }),
    )
    expect(answers.filter((right) => right)).toHaveLength(10_000)
  })

  it('stores nothing when its work throws, and everything when it returns', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const add = (name: string, fail: boolean) =>
      inTenant(scratch.db, districtId, 'write', async (tx) => {
        await tx
          .insertInto('person')
          .values({ district_id: districtId, id: newId(), name, pinyin: name, initials: name })
          .execute()
        if (fail) throw new Error('on purpose')
      })
    await expect(add('甲', true)).rejects.toThrow('on purpose')
    await add('乙', false)
    const { rows } = await scratch.owner.query(`select name from person where name in ('甲', '乙')`)
    expect(rows).toEqual([{ name: '乙' }])
  })

  it('does not write under a read handle, even in raw SQL', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const write = inTenant(scratch.db, districtId, 'read', (read) =>
      sql`delete from ledger_measure where district_id = ${districtId}`.execute(read),
    )
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  it('refuses a handle that outlived its transaction', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const kept = await inTenant(scratch.db, districtId, 'read', async (read) => read)
    await expect(unitIds(kept)).rejects.toThrow('has ended')
  })

  it('reports the failed statement and not the ones behind it, and a swallowed failure is not a success', async () => {
    await using scratch = await scratchDb()
    const { districtId, personId } = await smallDistrict(scratch)
    const person = { district_id: districtId, id: personId, name: '又', pinyin: 'you', initials: 'y' }
    const swallowed = inTenant(scratch.db, districtId, 'write', async (tx) => {
      await tx
        .insertInto('person')
        .values(person)
        .execute()
        .catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow('nothing was stored')
    const notAnId = `${districtId}'; drop table unit; --` as DistrictId
    await expect(inTenant(scratch.db, notAnId, 'read', unitIds)).rejects.toThrow('not an id')
  })

  it('never changes its tenant', async () => {
    await using scratch = await scratchDb()
    const here = await smallDistrict(scratch)
    const there = await smallDistrict(scratch)
    const change = inTenant(scratch.db, here.districtId, 'read', (read) =>
      sql`select app.set_tenant(${there.districtId})`.execute(read),
    )
    await expect(change).rejects.toThrow('another tenant')
  })

  it('runs again when another transaction was in the way', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    let runs = 0
    const result = await inTenant(scratch.db, districtId, 'write', async (tx) => {
      runs += 1
      if (runs < 3) await sql`do $$ begin raise exception 'again' using errcode = '40P01'; end $$`.execute(tx)
      return runs
    })
    expect(result).toBe(3)
  })

  it('survives the loss of its connection: this work fails, the next gets another one', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    for (const mode of ['before', 'between', 'commit'] as const) {
      const work = inTenant(scratch.db, districtId, 'write', async (tx) => {
        if (mode !== 'before') await unitIds(tx)
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await scratch.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
        if (mode !== 'commit') await unitIds(tx)
      })
      await expect(work, mode).rejects.toThrow()
      expect(await inTenant(scratch.db, districtId, 'read', unitIds)).toHaveLength(5)
    }
  })

  it('counts the statements of a use case', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const { result, statements } = await countStatements(scratch.db, () =>
      inTenant(scratch.db, districtId, 'read', unitIds),
    )
    expect(result).toHaveLength(5)
    expect(statements).toHaveLength(1)
  })
})

describe('a transaction outside the tenants', () => {
  it('sees districts and no tenant row', async () => {
    await using scratch = await scratchDb()
    await smallDistrict(scratch, '芦溪区')
    const found = await inLocal(scratch.db, 'read', async (read) => {
      const districts = await read.selectFrom('district').select('name').execute()
      const { rows } = await sql<{ units: number }>`select count(*) as units from unit -- district_id`.execute(read)
      return { districts, units: rows[0]?.units }
    })
    expect(found).toEqual({ districts: [{ name: '芦溪区' }], units: 0 })
  })
})
