import { sql } from 'kysely'
import { isDatabaseError } from '../frame/database-errors.ts'
import type { Db } from '../frame/db.ts'
import { inLocal } from '../frame/transactions.ts'
import { MIGRATIONS } from '../migrations/list.ts'

/** Undefined table, undefined schema, no right to look: this is not a database of ours yet. */
const NOT_OURS = ['42P01', '3F000', '42501']

/** Whether the database has the schema that this version expects, at least. Throws when it does not answer. */
export async function isReady(db: Db): Promise<boolean> {
  return (await schemaAge(db)) !== 'older'
}

/**
 * How the schema stands to this version: what runs goes on with a newer one, but nothing is begun with it. A database that
 * is none of ours is `older`.
 */
export async function schemaAge(db: Db): Promise<'older' | 'same' | 'newer'> {
  try {
    return await inLocal(db, 'read', async (read) => {
      const { rows } = await sql<{ name: string }>`select name from app.kysely_migration`.execute(read)
      const done = new Set(rows.map((row) => row.name))
      if (!Object.keys(MIGRATIONS).every((name) => done.has(name))) return 'older'
      return rows.some(({ name }) => !Object.hasOwn(MIGRATIONS, name)) ? 'newer' : 'same'
    })
  } catch (error) {
    if (isDatabaseError(error) && NOT_OURS.includes(error.code)) return 'older'
    throw error
  }
}
