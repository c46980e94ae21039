import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type Db, internals } from '../src/frame/db.ts'

/** What there is to know of a new database so that it can be made like new. */
export interface NewDatabase {
  readonly tables: readonly string[]
  /** What its schema is known by: who wrote the rows of the catalogs. */
  readonly schema: string
}

const TABLES = `
  select c.relname as name from pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%'`

/** PostgreSQL's own objects have lower numbers. */
const FIRST_OF_USERS = 16_384

/** Each with the column by whose index our own rows are found. */
const CATALOGS = {
  ...{ pg_class: 'oid', pg_attribute: 'attrelid', pg_attrdef: 'oid', pg_constraint: 'oid', pg_index: 'indexrelid' },
  ...{ pg_trigger: 'oid', pg_proc: 'oid', pg_policy: 'oid', pg_type: 'oid', pg_namespace: 'oid' },
}

const SCHEMA = `
  select string_agg(rows || ' ' || writers, ', ') as schema from (${[
    ...Object.entries(CATALOGS).map(([table, number]) => `${table} where ${number} >= ${FIRST_OF_USERS}`),
    'app.kysely_migration',
  ]
    .map((rows) => `select count(*) as rows, sum(xmin::text::bigint) as writers from ${rows}`)
    .join(' union all ')}) as catalogs`

const SESSIONS = `
  select count(*)::int as sessions from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend'`

export async function describeNew(owner: pg.Pool): Promise<NewDatabase> {
  const { rows } = await owner.query<{ name: string }>(TABLES)
  return { tables: rows.map((row) => row.name), schema: await readSchema(owner) }
}

interface Used {
  readonly db: Db
  readonly owner: pg.Pool
  /** Connected as the owner, with no trigger firing. */
  readonly emptier: pg.Client
  readonly whenNew: NewDatabase
}

/**
 * Removes every row that was written, past all triggers. False where that does not make the database new: its schema is
 * another one, somebody else is connected, or a transaction was left open.
 */
export async function emptyDatabase({ db, owner, emptier, whenNew }: Used): Promise<boolean> {
  const { pool } = db[internals]
  try {
    if (!(await becomesIdle(pool))) return false
    await emptier.query(emptying(await listFilled(owner, whenNew.tables)))
    const { rows } = await owner.query<{ sessions: number }>(SESSIONS)
    const isOurs = rows[0]?.sessions === pool.totalCount + owner.totalCount + 1
    return isOurs && (await readSchema(owner)) === whenNew.schema
  } catch {
    return false
  }
}

/** Most tests fill few of the tables. */
async function listFilled(owner: pg.Pool, tables: readonly string[]): Promise<readonly string[]> {
  const each = tables.map((table) => `select '${table}' as name where exists (select from app.${table})`)
  const { rows } = await owner.query<{ name: string }>({ name: 'filled', text: each.join(' union all ') })
  return rows.map((row) => row.name)
}

/** Foreign keys are triggers too, so the order of the tables does not matter. */
function emptying(tables: readonly string[]): string {
  const deletions = tables.map((table) => `delete from app.${table}`)
  return ['begin', ...deletions, 'insert into app.clock default values', 'commit'].join(';')
}

async function readSchema(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ schema: string }>({ name: 'schema', text: SCHEMA })
  return rows[0]?.schema ?? ''
}

const PATIENCE_MS = 2000

/** The end of a read is not waited for by whoever read. */
async function becomesIdle(pool: pg.Pool): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 5) {
    if (pool.idleCount === pool.totalCount && pool.waitingCount === 0) return true
    await delay(5)
  }
  return false
}
