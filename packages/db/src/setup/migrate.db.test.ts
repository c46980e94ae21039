import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { blankDatabase, scratchDb } from '../../testing/index.ts'
import { schemaSource } from '../../scripts/schema-source.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import { migrate, ownerPool, withOwner } from './migrate.ts'
import { ensureRoles } from './roles.ts'

const MADE = `select count(*)::int as n from pg_class c join pg_namespace s on s.oid = c.relnamespace
  where s.nspname = 'app' and c.relkind = 'r' and c.relname not like 'kysely\\_%'`

async function tablesOf(ownerUrl: string): Promise<number> {
  return withOwner(ownerUrl, async (client) => (await client.query<{ n: number }>(MADE)).rows[0]?.n ?? -1)
}

describe('migrations', () => {
  it('are all in the list, in order, and each file by its name', async () => {
    const files = await readdir(new URL('../migrations/', import.meta.url))
    const dated = files.filter((name) => /^\d{8}T\d{6}-[a-z-]+\.ts$/.test(name)).map((name) => name.slice(0, -3))
    expect(Object.keys(MIGRATIONS)).toEqual(dated.toSorted())
  })

  it('run once, and a second time do nothing', async () => {
    await using blank = await blankDatabase()
    expect(await migrate(blank.ownerUrl)).toEqual(Object.keys(MIGRATIONS))
    expect(await migrate(blank.ownerUrl)).toEqual([])
  })

  it('run once when three start at the same time', async () => {
    await using blank = await blankDatabase()
    const ran = await Promise.all([1, 2, 3].map(() => migrate(blank.ownerUrl)))
    expect(ran.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, 0, Object.keys(MIGRATIONS).length])
  })

  it('leave nothing when the connection is killed half-way, and then run through', async () => {
    await using blank = await blankDatabase()
    await withOwner(blank.ownerUrl, ensureRoles)
    const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: ownerPool(blank.ownerUrl) }) })
    await migrateUntil(owner, async (db) => {
      expect((await sql<{ n: number }>`${sql.raw(MADE)}`.execute(db)).rows[0]?.n).toBeGreaterThan(20)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)
    })
    await owner.destroy().catch(() => undefined)
    expect(await tablesOf(blank.ownerUrl)).toBe(0)
    expect(await migrate(blank.ownerUrl)).toEqual(Object.keys(MIGRATIONS))
  })

  it('give the schema that the types describe', async () => {
    await using scratch = await scratchDb()
    const written = await readFile(new URL('../schema.generated.ts', import.meta.url), 'utf8')
    expect(compact(await schemaSource(scratch.ownerUrl))).toBe(compact(written))
  })
})

/** All migrations, and one more at their end that does not succeed. */
async function migrateUntil(owner: Kysely<unknown>, last: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS, '99999999T000000-last': { up: last } }) }
  const { error } = await new Migrator({ db: owner, provider, migrationTableSchema: 'app' }).migrateToLatest()
  expect(error).toBeDefined()
}

/** Formatting is not drift. */
function compact(text: string): string {
  return createHash('sha256')
    .update(text.replaceAll(/[\s,|]+/g, ''))
    .digest('hex')
}
