import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { inSnapshot, loadRows } from '../src/backup/index.ts'
import { migrate } from '../src/setup/migrate.ts'
import { setUpDatabase } from '../src/setup/set-up-database.ts'
import { blankDatabase, plainPassword } from './scratch-db.ts'

/** The last migration of the version that was published before this one. */
export const PREVIOUS_LANDING = '20261122T192000-targets'

/** The rows of a table as that version kept them, line by line as `COPY` writes them. */
export interface LandedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly string[]
}

/** A row of every table, written by the version of that name itself (`scripts/capture-landing.ts`). */
export async function landedTables(landing = PREVIOUS_LANDING): Promise<readonly LandedTable[]> {
  const text = await readFile(new URL(`landings/${landing}.json`, import.meta.url), 'utf8')
  const { tables }: { readonly tables: readonly LandedTable[] } = JSON.parse(text)
  return tables
}

export interface LandedDatabase extends AsyncDisposable {
  readonly ownerUrl: string
  readonly appUrl: string
}

/** A database as a version left it: its schema, these rows, and nothing of what came later. */
export async function landedDatabase(tables: readonly LandedTable[]): Promise<LandedDatabase> {
  const blank = await blankDatabase()
  const { ownerUrl } = blank
  await migrate(ownerUrl, PREVIOUS_LANDING)
  const { appUrl } = await setUpDatabase({ ownerUrl, ...plainPassword() })
  await loadRows(ownerUrl, {
    tables,
    rowsOf: (name) => Readable.from(linesOf(tables.find((table) => table.name === name)?.rows ?? [])),
    check: async () => undefined,
  })
  return { ownerUrl, appUrl, [Symbol.asyncDispose]: () => blank[Symbol.asyncDispose]() }
}

/** The same columns of the same tables, as they are told now. */
export async function rowsNow(appUrl: string, tables: readonly LandedTable[]): Promise<readonly LandedTable[]> {
  return inSnapshot(appUrl, async (snapshot) => {
    const found = snapshot.tables.flatMap((here) => {
      const there = tables.find(({ name }) => name === here.name)
      return there === undefined ? [] : [{ here, there }]
    })
    const read: LandedTable[] = []
    for (const { here, there } of found) {
      const text = (await buffer(snapshot.rowsOf({ ...here, columns: there.columns }))).toString('utf8')
      read.push({ name: here.name, columns: there.columns, rows: text.split('\n').slice(0, -1) })
    }
    return read
  })
}

function* linesOf(rows: readonly string[]): Generator<Buffer> {
  for (let at = 0; at < rows.length; at += 500)
    yield Buffer.from(
      rows
        .slice(at, at + 500)
        .map((row) => `${row}\n`)
        .join(''),
    )
}
