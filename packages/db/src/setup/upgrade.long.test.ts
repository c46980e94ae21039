import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { expect, it } from 'vitest'
import { landedDatabase, type LandedTable, landedTables, rowsNow } from '../../testing/landed-rows.ts'
import { blankDatabase } from '../../testing/scratch-db.ts'
import { MIGRATION_NAMES } from '../migrations/list.ts'
import { readServerFacts } from '../doctor/index.ts'
import { migrate, withOwner } from './migrate.ts'
import { setUpDatabase } from './set-up-database.ts'

const DISTRICTS = 100

const UUID = /\b[0-9a-f]{8}(?=(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b)/g
const UNIQUE: readonly string[] = ['token_hash', 'username', 'email']

/** The same rows for many districts: every id by its first eight digits, every name that may stand once by a number. */
function manifold(tables: readonly LandedTable[], copies: number): readonly LandedTable[] {
  return tables.map(({ name, columns, rows }) => ({
    ...{ name, columns },
    // What belongs to nobody stands once.
    rows: [
      ...new Set(
        Array.from({ length: copies }, (_, copy) =>
          rows.map((row) =>
            row
              .replaceAll(UUID, (digits) => ((Number.parseInt(digits, 16) + copy) >>> 0).toString(16).padStart(8, '0'))
              .split('\t')
              .map((cell, at) => unlike(cell, columns[at] ?? '', copy))
              .join('\t'),
          ),
        ).flat(),
      ),
    ],
  }))
}

function unlike(cell: string, column: string, copy: number): string {
  if (!UNIQUE.includes(column) || copy === 0) return cell
  return column === 'token_hash' ? copy.toString(16).padStart(8, '0') + cell.slice(8) : `u${copy}${cell}`
}

it(`the rows of ${DISTRICTS * 2} districts are kept by the newest migrations`, async () => {
  const tables = manifold(await landedTables(), DISTRICTS)
  await using landed = await landedDatabase(tables)
  const begun = performance.now()
  await migrate(landed.ownerUrl)
  const seconds = (performance.now() - begun) / 1000
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  process.stdout.write(`${count} rows of ${DISTRICTS * 2} districts upgraded in ${seconds.toFixed(1)} s\n`)
  expect(seconds).toBeLessThan(60)
  const sorted = ({ name, rows }: LandedTable) => [name, rows.toSorted()] as const
  const kept = new Map((await rowsNow(landed.appUrl, tables)).map(sorted))
  for (const table of tables) expect([table.name, kept.get(table.name)]).toEqual([...sorted(table)])
  expect((await readServerFacts(landed.appUrl)).drifted).toEqual([])
})

const HALF_WAY = '20261122T110000-obligations'

it('a process that is killed in the middle of a migration leaves everything as it was; the next one runs through', async () => {
  await using blank = await blankDatabase()
  const { ownerUrl } = blank
  await migrate(ownerUrl, HALF_WAY)
  await setUpDatabase({ ownerUrl })
  const before = await stateOf(ownerUrl)
  const blocker = new pg.Client({ connectionString: ownerUrl })
  await blocker.connect()
  try {
    // Foreign keys to units wait for this.
    await blocker.query('begin; lock table app.unit in row exclusive mode')
    const module = new URL('migrate.ts', import.meta.url).href
    const script = `const { migrate } = await import(${JSON.stringify(module)}); await migrate(process.env.OWNER_URL)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      ...{ env: { ...process.env, OWNER_URL: ownerUrl }, stdio: 'ignore' },
    })
    const gone = once(child, 'exit')
    await untilSomebodyWaits(ownerUrl)
    child.kill('SIGKILL')
    expect(await gone).toEqual([null, 'SIGKILL'])
    await blocker.query('rollback')
  } finally {
    await blocker.end()
  }
  expect(await stateOf(ownerUrl)).toEqual(before)
  expect(await migrate(ownerUrl)).toEqual(MIGRATION_NAMES.slice(MIGRATION_NAMES.indexOf(HALF_WAY) + 1))
})

/** Which migrations have run, and every relation that is there; waits for what others have not ended yet. */
async function stateOf(ownerUrl: string): Promise<unknown> {
  return withOwner(ownerUrl, async (client) => {
    await client.query('begin; lock table app.kysely_migration in access exclusive mode')
    const migrations = await client.query('select name from app.kysely_migration order by name')
    const relations = await client.query(
      `select relname::text, relkind::text from pg_class where relnamespace = 'app'::regnamespace order by 1`,
    )
    await client.query('rollback')
    return [migrations.rows, relations.rows]
  })
}

async function untilSomebodyWaits(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    for (let tries = 0; tries < 600; tries++) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
         where d.datname = current_database() and not l.granted`,
      )
      if ((rows[0]?.n ?? 0) > 0) return
      await wait(50)
    }
    throw new Error('the migration did not come to the lock')
  })
}
