import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { withOwner } from '../setup/migrate.ts'
import { type KeptTable, listKeptTables } from './kept-tables.ts'
import { copyOut, listOf } from './read-snapshot.ts'

/** The rows of a backup, to be put into a database that has its schema and nobody in it. */
export interface RowsToLoad {
  readonly tables: readonly Pick<KeptTable, 'name' | 'columns'>[]
  /** The bytes as they were read, from the beginning. */
  rowsOf(table: string): Readable
  /** Is given the bytes of each filled table as the database tells them now; a throw undoes everything. */
  check(table: string, rows: AsyncIterable<Uint8Array>): Promise<void>
}

/** The backup and this database do not fit; nothing was written. */
export class LoadRefused extends Error {
  override readonly name = 'LoadRefused'
}

/** Whether somebody lives here already: then nothing may be loaded. */
export async function isInhabited(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (client) => {
    const { rows: schema } = await client.query(`select from pg_namespace where nspname = 'app'`)
    if (schema.length === 0) return false
    return hasInhabitants(client)
  })
}

async function hasInhabitants(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ inhabited: boolean }>(
    `select exists (select from app.district) or exists (select from app.account_user) as inhabited`,
  )
  return rows[0]?.inhabited ?? true
}

/**
 * Fills all tables in one transaction, as their owner, past the triggers that keep history and behind the foreign keys,
 * which hold for every row. Row security is lifted for this transaction only, and in force again when it ends.
 */
export async function loadRows(ownerUrl: string, given: RowsToLoad): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    await client.query(`begin; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
      set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`)
    const here = await listKeptTables(client)
    const missing = given.tables.filter(({ name }) => !here.some((table) => table.name === name))
    if (missing.length > 0) throw new LoadRefused(`no such table: ${missing.map(({ name }) => name).join(', ')}`)
    const each = (statement: (table: KeptTable) => string) => client.query(here.map(statement).join(';'))
    await each(({ name }) => `alter table app.${name} no force row level security, disable trigger user`)
    // Nobody can move in from here on.
    if (await hasInhabitants(client)) throw new LoadRefused('somebody has begun to use the database')
    await client.query(
      here
        .toReversed()
        .map(({ name }) => `delete from app.${name}`)
        .join(';'),
    )
    for (const table of here) {
      const kept = given.tables.find(({ name }) => name === table.name)
      if (kept === undefined) continue
      await pipeline(
        given.rowsOf(table.name),
        client.query(copyFrom(`copy app.${table.name} (${listOf(kept.columns)}) from stdin`)),
      )
      const stored = client.query(copyTo(copyOut({ ...table, columns: kept.columns })))
      const told = finished(stored)
      // Where the check fails first, the end of the connection is no accident of its own.
      told.catch(() => undefined)
      await given.check(table.name, stored)
      stored.resume()
      await told
    }
    await each(
      ({ name, ofTenants }) =>
        `alter table app.${name} ${ofTenants ? 'force row level security, ' : ''}enable trigger user`,
    )
    await client.query('commit')
  })
}

/** What the database says that is not ours to mend: a wrong address, a right that is missing. */
export function isRefusalOfDatabase(error: unknown): error is Error {
  return error instanceof pg.DatabaseError || error instanceof LoadRefused
}
