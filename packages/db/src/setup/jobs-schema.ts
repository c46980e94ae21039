import type pg from 'pg'
import { sql } from 'kysely'
import type { Db } from '../frame/db.ts'
import { inLocal } from '../frame/transactions.ts'
import { withOwner } from './migrate.ts'
import { ensureRoles } from './roles.ts'

/** Where the library of the jobs keeps its tables: beside ours, in the same database, so that both are one transaction. */
export const JOBS_SCHEMA = 'jobs'

/** The library that brings its own tables, and how it makes them. */
export interface JobsLibrary {
  /** Its name and version; with another one the tables are brought up to date. */
  readonly version: string
  /** The number of its tables' shape. */
  readonly shape: number
  readonly create: () => string
  readonly upgradeFrom: (shape: number) => string
}

const LOCK = 720_261_122

/**
 * Makes the tables of the jobs or brings them up to date, and gives the plain role what it needs to work with them: rows,
 * and no right to change the tables. Two at once wait for each other; true where something was to do.
 */
export function installJobs(ownerUrl: string, library: JobsLibrary): Promise<boolean> {
  return withOwner(ownerUrl, async (client) => {
    if ((await installed(client)) === library.version) return false
    await ensureRoles(client)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    if ((await installed(client)) === library.version) return false
    const shape = await shapeOf(client)
    if (shape === undefined) await client.query(library.create())
    else if (shape < library.shape) await client.query(library.upgradeFrom(shape))
    await client.query(`
      begin;
      revoke all on schema ${JOBS_SCHEMA} from public;
      grant usage on schema ${JOBS_SCHEMA} to jianjia_app;
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to jianjia_app;
      comment on schema ${JOBS_SCHEMA} is '${library.version.replaceAll("'", '')}';
      commit`)
    return true
  })
}

/** Whether the tables of the jobs are there in the form that this version expects. */
export function hasJobs(db: Db, version: string): Promise<boolean> {
  return inLocal(db, 'read', async (read) => {
    const { rows } = await sql<Comment>`${sql.raw(COMMENT)}`.execute(read)
    return rows[0]?.version === version
  })
}

interface Comment {
  readonly version: string | null
}

const COMMENT = `select obj_description(to_regnamespace('${JOBS_SCHEMA}'), 'pg_namespace') as version`

async function installed(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<Comment>(COMMENT)
  return rows[0]?.version ?? undefined
}

async function shapeOf(client: pg.Client): Promise<number | undefined> {
  const found = await client.query(`select to_regclass('${JOBS_SCHEMA}.version') as found`)
  if (found.rows[0]?.found === null) return undefined
  const { rows } = await client.query<{ shape: number }>(`select version as shape from ${JOBS_SCHEMA}.version`)
  return rows[0]?.shape
}
