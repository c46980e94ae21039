import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type KeptTable, listKeptTables } from './kept-tables.ts'

/** Everything as it was at one moment, while others go on writing. */
export interface Snapshot {
  /** By the clock of the database, with its zone. */
  readonly takenAt: string
  /** Names of the migrations that made the schema, the oldest first. */
  readonly migrations: readonly string[]
  readonly tables: readonly KeptTable[]
  /** The rows of a table as text, line by line as `COPY` writes them, always in the same order. */
  rowsOf(table: KeptTable): AsyncIterable<Uint8Array>
  /** Contents of files that rows of this moment name, each once. */
  listFiles(): Promise<readonly SnapshotFile[]>
}

export interface SnapshotFile {
  readonly districtId: string
  readonly ownerUnitId: string
  readonly sha256: string
  readonly hasThumbnail: boolean
}

/** The text of a value depends on these. */
const SPELLING = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`

const BEGIN = 'begin isolation level repeatable read, read only'

/**
 * Read-only transactions that all see one moment, through the plain role of the product: no right is needed that the
 * server does not have. Rows behind row security are read tenant by tenant, each in a transaction of its own.
 */
export async function inSnapshot<T>(appUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const keeper = await connect(appUrl)
  const reader = await connect(appUrl)
  try {
    await keeper.query(`${BEGIN}; ${SPELLING}`)
    const { rows } = await keeper.query<Moment>(
      `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MSOF') as "takenAt", pg_export_snapshot() as name,
        array(select id::text from app.district order by id) as districts,
        array(select name::text from app.kysely_migration order by name) as migrations`,
    )
    const [moment] = rows
    if (moment === undefined) throw new Error('the database does not say what it holds')
    const { takenAt, migrations } = moment
    return await work({
      ...{ takenAt, migrations, tables: await listKeptTables(keeper) },
      rowsOf: (table) =>
        table.ofTenants ? rowsOfTenants(reader, moment, table) : keeper.query(copyTo(copyOut(table))),
      listFiles: () => listFiles(reader, moment),
    })
  } finally {
    await Promise.all([keeper.end(), reader.end()])
  }
}

interface Moment {
  readonly takenAt: string
  /** By which another transaction sees the same. */
  readonly name: string
  readonly districts: readonly string[]
  readonly migrations: readonly string[]
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** A transaction belongs to one tenant, once and for all. */
async function enter(reader: pg.Client, { name }: Moment, districtId: string): Promise<void> {
  await reader.query(`${BEGIN}; set transaction snapshot ${pg.escapeLiteral(name)}; ${SPELLING}`)
  await reader.query('select app.set_tenant($1)', [districtId])
}

async function* rowsOfTenants(reader: pg.Client, moment: Moment, table: KeptTable): AsyncGenerator<Uint8Array> {
  for (const districtId of moment.districts) {
    await enter(reader, moment, districtId)
    yield* reader.query(copyTo(copyOut(table)))
    await reader.query('commit')
  }
}

/** As the owner of all rows reads a table that has just been filled: the same bytes. */
export function copyOut({ name, columns, order }: KeptTable): string {
  return `copy (select ${listOf(columns)} from app.${name} order by ${listOf(order)}) to stdout`
}

export function listOf(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ')
}

async function listFiles(reader: pg.Client, moment: Moment): Promise<readonly SnapshotFile[]> {
  const files: SnapshotFile[] = []
  for (const districtId of moment.districts) {
    await enter(reader, moment, districtId)
    const { rows } = await reader.query<SnapshotFile>(
      `select f.district_id as "districtId", f.owner_unit_id as "ownerUnitId", f.sha256,
         exists (select from app.evidence_picture p
           where p.district_id = f.district_id and p.file_id = f.id) as "hasThumbnail"
       from app.evidence_file f where f.erased_at is null order by f.owner_unit_id, f.sha256`,
    )
    await reader.query('commit')
    files.push(...rows)
  }
  return files
}
