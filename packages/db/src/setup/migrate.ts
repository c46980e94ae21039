import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { MIGRATIONS } from '../migrations/list.ts'
import { ensureRoles } from './roles.ts'

/**
 * Brings the database to the newest schema and returns the names of the migrations that ran. All of them are one
 * transaction: a failure or a crash leaves the schema as it was. Two at once wait for each other; the second finds
 * nothing to do. With `upTo` it stops behind the migration of that name: the schema of an earlier version, for a backup
 * that was made with it.
 */
export async function migrate(ownerUrl: string, upTo?: string): Promise<readonly string[]> {
  await withOwner(ownerUrl, ensureRoles)
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
