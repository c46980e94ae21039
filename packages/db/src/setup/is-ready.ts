import { sql } from 'kysely'
import type { Db } from '../frame/db.ts'
import { inLocal } from '../frame/transactions.ts'
import { MIGRATIONS } from '../migrations/list.ts'

/** Whether the database answers and has the schema that this version expects, at least. */
export async function isReady(db: Db): Promise<boolean> {
  return inLocal(db, 'read', async (read) => {
    const { rows } = await sql<{ name: string }>`select name from app.kysely_migration`.execute(read)
    const done = new Set(rows.map((row) => row.name))
    return Object.keys(MIGRATIONS).every((name) => done.has(name))
  })
}
