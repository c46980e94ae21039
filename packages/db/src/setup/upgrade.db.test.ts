import { DistrictId } from '@jianjia/domain/kernel'
import { expect, it } from 'vitest'
import { landedDatabase, type LandedTable, landedTables, PREVIOUS_LANDING, rowsNow } from '../../testing/landed-rows.ts'
import { LATER_MIGRATION, noteLaterMigration } from '../../testing/later-migration.ts'
import { listOrphans } from '../../testing/list-orphans.ts'
import { blankDatabase, plainPassword } from '../../testing/scratch-db.ts'
import { checkSealedTexts, readServerFacts, SEALED_TABLES } from '../doctor/index.ts'
import { createDb, type Db } from '../frame/db.ts'
import { inTenant } from '../frame/transactions.ts'
import { MIGRATION_NAMES } from '../migrations/list.ts'
import { listSchemes } from '../scheme/index.ts'
import { isReady, schemaAge } from './is-ready.ts'
import { migrate, NewerSchemaError, withOwner } from './migrate.ts'
import { setUpDatabase } from './set-up-database.ts'

/** Tables that a migration since then fills anew, with the reason; everything else is kept byte by byte. */
const REWRITTEN: Readonly<Record<string, string>> = {}

async function namesOf(db: Db, districts: readonly string[]): Promise<readonly unknown[]> {
  const found = []
  for (const id of districts)
    found.push(await inTenant(db, DistrictId.parse(id), 'read', async (read) => listSchemes(read)))
  return found.flat().map(({ name }) => name)
}

it('what the version before left is kept by the newest migrations, row by row, and read by this version', async () => {
  const tables = await landedTables()
  expect(tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual(['sign_in_event'])
  await using landed = await landedDatabase(tables)
  const { ownerUrl, appUrl } = landed
  expect(await rowsNow(appUrl, tables)).toHaveLength(tables.length)

  const ran = await migrate(ownerUrl)
  expect(ran).toEqual(MIGRATION_NAMES.slice(MIGRATION_NAMES.indexOf(PREVIOUS_LANDING) + 1))
  const rewritten = ({ name }: LandedTable) => name in REWRITTEN
  const byName = (a: LandedTable, b: LandedTable) => (a.name < b.name ? -1 : 1)
  const kept = (all: readonly LandedTable[]) => all.filter((table) => !rewritten(table)).toSorted(byName)
  expect(kept(await rowsNow(appUrl, tables))).toEqual(kept(tables))

  // The schema is that of a fresh installation: columns, constraints, indexes, triggers, policies and rights.
  const facts = await readServerFacts(appUrl)
  expect([facts.drifted, facts.missingMigrations, facts.unknownMigrations]).toEqual([[], [], []])
  expect(await withOwner(ownerUrl, listOrphans)).toEqual([])
  const db = createDb({ connectionString: appUrl, max: 2 })
  const districts = (tables.find(({ name }) => name === 'district')?.rows ?? []).map((row) => row.slice(0, 36))
  const rowsOfEach = (table: string) => (tables.find(({ name }) => name === table)?.rows.length ?? 0) / districts.length
  try {
    expect([await isReady(db), await schemaAge(db)]).toEqual([true, 'same'])
    for (const id of districts)
      expect(await inTenant(db, DistrictId.parse(id), 'read', checkSealedTexts)).toEqual(
        SEALED_TABLES.map((table) => ({ table, texts: rowsOfEach(table), broken: 0 })),
      )
    expect(await namesOf(db, districts)).toHaveLength(2)
  } finally {
    await db.close()
  }
  expect(await migrate(ownerUrl)).toEqual([])
})

it('a database that a newer version has upgraded is refused before anything is written', async () => {
  await using blank = await blankDatabase()
  const { ownerUrl } = blank
  await migrate(ownerUrl)
  const { appUrl } = await setUpDatabase({ ownerUrl, ...plainPassword() })
  const note = (work: string) => withOwner(ownerUrl, (client) => client.query(work))
  const notes = async () => (await note('select name, timestamp from app.kysely_migration order by name')).rows
  const db = createDb({ connectionString: appUrl, max: 1 })
  try {
    expect(await schemaAge(db)).toBe('same')
    await noteLaterMigration(ownerUrl)
    const before = await notes()
    await expect(migrate(ownerUrl)).rejects.toThrow(NewerSchemaError)
    await expect(migrate(ownerUrl)).rejects.toThrow(LATER_MIGRATION)
    expect(await notes()).toEqual(before)
    // What runs goes on; what starts looks at the age.
    expect([await isReady(db), await schemaAge(db)]).toEqual([true, 'newer'])
    await note(`delete from app.kysely_migration where name in ('${LATER_MIGRATION}', '${MIGRATION_NAMES.at(-1)}')`)
    expect([await isReady(db), await schemaAge(db)]).toEqual([false, 'older'])
  } finally {
    await db.close()
  }
})
