import pg from 'pg'
import { MIGRATION_NAMES } from '../migrations/list.ts'
import { driftedTables, readSchemaMarks } from './schema-marks.ts'
import { SCHEMA_MARKS } from './schema-marks.generated.ts'

/** What a database server says of itself and of the schema in it. */
export interface ServerFacts {
  /** As `server_version_num`: 180004. */
  readonly version: number
  readonly encoding: string
  /** Whether damaged pages are noticed. */
  readonly checksums: boolean
  /** Whether an acknowledged row survives a crash. */
  readonly durable: boolean
  readonly now: Date
  /** Time is told otherwise than by the clock: a demonstration, or tests. */
  readonly toldTime: boolean
  /** Of this version and not there. */
  readonly missingMigrations: readonly string[]
  /** There and not of this version. */
  readonly unknownMigrations: readonly string[]
  /** Tables that are not as this version makes them. */
  readonly drifted: readonly string[]
  readonly tables: number
}

interface Row {
  readonly version: number
  readonly encoding: string
  readonly checksums: boolean
  readonly durable: boolean
  readonly now: Date
  readonly toldTime: boolean
  readonly migrations: readonly string[]
}

const FACTS = `
  select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
    current_setting('data_checksums') = 'on' as checksums,
    current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off'
      and current_setting('full_page_writes') = 'on' as durable,
    clock_timestamp() as now, abs(extract(epoch from app.now() - now())) > 1 as "toldTime",
    array(select name::text from app.kysely_migration order by name) as migrations`

/** Reads catalogs and settings only; needs no right that the plain role does not have. */
export async function readServerFacts(connectionString: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<Row>(FACTS)
    const [row] = rows
    if (row === undefined) throw new Error('the database does not say what it is')
    const { migrations, ...facts } = row
    const marks = await readSchemaMarks(client)
    return {
      ...facts,
      missingMigrations: MIGRATION_NAMES.filter((name) => !migrations.includes(name)),
      unknownMigrations: migrations.filter((name) => !MIGRATION_NAMES.includes(name)),
      drifted: driftedTables(SCHEMA_MARKS, marks),
      tables: Object.keys(marks).length,
    }
  } finally {
    await client.end()
  }
}
