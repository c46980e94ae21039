import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { MIGRATIONS } from '../migrations/list.ts'
import { ensureRoles } from './roles.ts'

/** The database was brought further by a newer version; this one must not touch it. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError'
}

/**
 * Brings the database to the newest schema and returns the names of the migrations that ran. All of them are one
 * transaction: a failure or a crash leaves the schema as it was. Two at once wait for each other; the second finds
 * nothing to do. With `upTo` it stops behind the migration of that name: the schema of an earlier version, for a backup
 * that was made with it. Throws `NewerSchemaError`, before anything is written, where a newer version was here.
 */
export async function migrate(ownerUrl: string, upTo?: string): Promise<readonly string[]> {
  await withOwner(ownerUrl, async (client) => {
    await refuseNewer(client)
    await ensureRoles(client)
  })
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: ownerPool(ownerUrl) }) })
  try {
    const migrator = new Migrator({
      db: owner,
      provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
      migrationTableSchema: 'app',
    })
    const { error, results = [] } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
    if (error !== undefined) throw error
    return results.map((result) => result.migrationName)
  } finally {
    await owner.destroy()
  }
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const { rows: known } = await client.query(`select from pg_class where oid = to_regclass('app.kysely_migration')`)
  if (known.length === 0) return
  const { rows } = await client.query<{ name: string }>('select name from app.kysely_migration order by name')
  const unknown = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(MIGRATIONS, name))
  if (unknown.length > 0) throw new NewerSchemaError(`migrations of a newer version: ${unknown.join(', ')}`)
}

/** A lost connection fails the statement that waits for it; the event beside it would end the process. */
export function ownerPool(ownerUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
