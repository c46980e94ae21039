import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { blankDatabase, scratchDb, smallDistrict } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { fillEveryTable } from '../../testing/fill-every-table.ts'
import { appUrlOf } from '../setup/set-up-database.ts'
import { migrate, withOwner } from '../setup/migrate.ts'
import { inSnapshot, isInhabited, loadRows, NOT_KEPT, type RowsToLoad, type Snapshot } from './index.ts'
import { referredToFirst } from './kept-tables.ts'

const textOf = async (rows: AsyncIterable<Uint8Array>) => (await buffer(rows)).toString('utf8')

async function readAll(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>()
  for (const table of snapshot.tables) all.set(table.name, await textOf(snapshot.rowsOf(table)))
  return all
}

const SCHEMA = `
  select c.relname::text as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    array(select t.tgname || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid order by t.tgname) as triggers
  from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by c.relname`

/** Two tenants with a row in every table, and one account of the shared tables. */
async function filled() {
  const scratch = await scratchDb()
  for (const name of ['芦溪区', '临江区']) await fillEveryTable(scratch, await smallDistrict(scratch, name))
  await scratch.owner.query(`insert into app.account_user (id, name, username, email, email_verified)
    values (gen_random_uuid(), '周\t禾\\n', 'zhouhe', 'x@local.invalid', false)`)
  return scratch
}

test('what one moment holds is read through the plain role, every row of every table, and filled in elsewhere byte by byte', async () => {
  await using scratch = await filled()
  const { owner, appUrl } = scratch
  const taken = await inSnapshot(appUrl, async (snapshot) => {
    const first = await readAll(snapshot)
    await owner.query(`update person set name = '后来改的'`)
    const again = await readAll(snapshot)
    expect([...again]).toEqual([...first])
    return { rows: first, tables: snapshot.tables, migrations: snapshot.migrations }
  })
  for (const { name } of taken.tables) {
    const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from app.${name}`)
    const lines = taken.rows.get(name)?.split('\n').length ?? 0
    expect([name, lines - 1]).toEqual([name, rows[0]?.n])
  }
  const { rows: everywhere } = await owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'
       and relname not like 'kysely\\_%'`,
  )
  expect(taken.tables.length).toBeGreaterThan(55)
  expect([...taken.tables.map(({ name }) => name), ...Object.keys(NOT_KEPT)].toSorted()).toEqual(
    everywhere.map(({ name }) => name).toSorted(),
  )
  expect([...taken.rows.values()].join('\n')).not.toContain('后来改的')

  await using blank = await blankDatabase()
  expect(await isInhabited(blank.ownerUrl)).toBe(false)
  await migrate(blank.ownerUrl, taken.migrations.at(-1))
  const before = await withOwner(blank.ownerUrl, async (client) => (await client.query(SCHEMA)).rows)
  const order = (table: string) => ({ table, rows: Readable.from([Buffer.from(taken.rows.get(table) ?? '')]) })
  const toLoad: RowsToLoad = {
    tables: taken.tables,
    rowsOf: (table) => order(table).rows,
    check: async (table, rows) => expect([table, await textOf(rows)]).toEqual([table, taken.rows.get(table)]),
  }
  const refused = new Error('the last table is not what it was')
  const last = taken.tables.at(-1)?.name
  await expect(
    loadRows(blank.ownerUrl, {
      ...toLoad,
      check: (table) => (table === last ? Promise.reject(refused) : Promise.resolve()),
    }),
  ).rejects.toThrow(refused.message)
  expect(await isInhabited(blank.ownerUrl)).toBe(false)
  expect(await withOwner(blank.ownerUrl, async (client) => (await client.query(SCHEMA)).rows)).toEqual(before)

  await loadRows(blank.ownerUrl, toLoad)
  expect(await isInhabited(blank.ownerUrl)).toBe(true)
  expect(await withOwner(blank.ownerUrl, async (client) => (await client.query(SCHEMA)).rows)).toEqual(before)
  const url = new URL(appUrl)
  url.pathname = new URL(blank.ownerUrl).pathname
  expect([...(await inSnapshot(url.toString(), readAll))]).toEqual([...taken.rows])
  expect(appUrlOf(blank.ownerUrl)).toContain('jianjia_app')
})

test('a file that was erased is not asked for, each content once', async () => {
  await using scratch = await filled()
  const before = await inSnapshot(scratch.appUrl, (snapshot) => snapshot.listFiles())
  expect(before).toHaveLength(6)
  expect(new Set(before.map(({ districtId }) => districtId)).size).toBe(2)
  await scratch.owner.query(
    `alter table app.evidence_file disable trigger user; update app.evidence_file set erased_at = now();
     alter table app.evidence_file enable trigger user`,
  )
  expect(await inSnapshot(scratch.appUrl, (snapshot) => snapshot.listFiles())).toEqual([])
})

test('tables come behind those that they refer to; a ring has no order', () => {
  const tables = [
    { name: 'use', refersTo: ['entry', 'file'] },
    { name: 'entry', refersTo: ['unit'] },
    { name: 'file', refersTo: ['unit', 'elsewhere'] },
    { name: 'unit', refersTo: [] },
  ]
  expect(referredToFirst(tables).map(({ name }) => name)).toEqual(['unit', 'entry', 'file', 'use'])
  expect(() =>
    referredToFirst([...tables, { name: 'unit2', refersTo: ['unit2b'] }, { name: 'unit2b', refersTo: ['unit2'] }]),
  ).toThrow(/unit2, unit2b/)
})
