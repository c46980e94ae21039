import { blankDatabase, scratchDb, smallDistrict } from '@jianjia/db/testing'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { schemaMarksSource } from '../../scripts/schema-marks-source.ts'
import { fillEveryTable } from '../../testing/fill-every-table.ts'
import { inTenant } from '../frame/transactions.ts'
import { migrate, withOwner } from '../setup/migrate.ts'
import { checkSealedTexts, readServerFacts, SEALED_TABLES } from './index.ts'
import { readSchemaMarks } from './schema-marks.ts'

test('the marks that are written down are those of the migrated database', async () => {
  await using scratch = await scratchDb()
  const written = await readFile(new URL('schema-marks.generated.ts', import.meta.url), 'utf8')
  expect(await schemaMarksSource(scratch.ownerUrl)).toBe(written)
})

test('a database as this version makes it has no fault; the plain role can tell', async () => {
  await using scratch = await scratchDb()
  const facts = await readServerFacts(scratch.appUrl)
  expect(facts).toMatchObject({ encoding: 'UTF8', toldTime: false, drifted: [], missingMigrations: [] })
  expect(facts.unknownMigrations).toEqual([])
  expect(facts.version).toBeGreaterThanOrEqual(150_000)
  expect(facts.tables).toBeGreaterThan(60)
})

const FAULTS: Readonly<Record<string, string>> = {
  unit: 'alter table app.unit add column note text',
  person: 'alter table app.person alter column name drop not null',
  placement: 'alter table app.placement disable trigger user',
  post: 'alter table app.post no force row level security',
  audit_log: 'grant delete on app.audit_log to jianjia_app',
  rating: 'drop policy tenant on app.rating',
  ledger_entry: 'create index more on app.ledger_entry (title)',
  result_set: 'drop trigger append_only on app.result_set',
  review_mark: 'alter table app.review_mark add check (true)',
}

test('whatever was changed by hand in a table is noticed, at this table', async () => {
  await using blank = await blankDatabase()
  await migrate(blank.ownerUrl)
  const before = await withOwner(blank.ownerUrl, readSchemaMarks)
  for (const [table, change] of Object.entries(FAULTS)) {
    const marks = await withOwner(blank.ownerUrl, async (client) => {
      await client.query(`begin; ${change}`)
      const found = await readSchemaMarks(client)
      await client.query('rollback')
      return found
    })
    const changed = Object.keys(marks).filter((name) => marks[name] !== before[name])
    expect([change, changed]).toEqual([change, [table]])
  }
})

test('a sealed text that was changed past all triggers is counted', async () => {
  await using scratch = await scratchDb()
  const { districtId } = await fillEveryTable(scratch, await smallDistrict(scratch))
  const { owner, db } = scratch
  const past = (statement: string) =>
    owner.query(`begin; set local session_replication_role = replica; ${statement}; commit`)
  const hash = `encode(sha256(convert_to(canonical, 'UTF8')), 'hex')`
  for (const table of SEALED_TABLES) await past(`update app.${table} set content_hash = ${hash}`)
  const check = () => inTenant(db, districtId, 'read', checkSealedTexts)
  expect(await check()).toEqual(SEALED_TABLES.map((table) => ({ table, texts: 1, broken: 0 })))
  await past(`update app.result_set set canonical = canonical || ' '`)
  expect((await check()).map(({ broken }) => broken)).toEqual([0, 1, 0, 0])
  await past(`update app.public_notice set content_hash = repeat('0', 64)`)
  expect((await check()).map(({ broken }) => broken)).toEqual([0, 1, 0, 1])
})
