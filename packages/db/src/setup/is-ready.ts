import { sql } from 'kysely'
import { isDatabaseError } from '../frame/database-errors.ts'
import type { Db } from '../frame/db.ts'
import { inLocal } from '../frame/transactions.ts'
import { MIGRATIONS } from '../migrations/list.ts'

/** Undefined table, undefined schema, no right to look: this is not a database of ours yet. */
const NOT_OURS = ['42P01', '3F000', '42501']

/** Whether the database has the schema that this version expects, at least. Throws when it does not answer. */
export async function isReady(db: Db): Promise<boolean> {
  try {
    return await inLocal(db, 'read', async (read) => {
      const { rows } = await sql<{ name: string }>`select name from app.kysely_migration`.execute(read)
      const done = new Set(rows.map((row) => row.name))
      return Object.keys(MIGRATIONS).every((name) => done.has(name))
    })
  } catch (error) {
    if (isDatabaseError(error) && NOT_OURS.includes(error.code)) return false
    throw error
  }
}
