import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { createDb, type Db } from '../src/frame/db.ts'
import { typeParsers } from '../src/frame/type-parsers.ts'
import { migrate, withOwner } from '../src/setup/migrate.ts'
import { appUrlOf, setUpDatabase } from '../src/setup/set-up-database.ts'
import { describeNew, emptyDatabase, type NewDatabase } from './empty-database.ts'
import { scratchPrefix } from './leftover-databases.ts'

/** A database of one test's own, migrated, empty, and empty again when the test ends. */
export interface ScratchDb extends AsyncDisposable {
  /** As the product sees it: the plain role, through transactions only. */
  readonly db: Db
  /** As its owner: no row security, for set-up and for looking behind the curtain. Search path is `app`. */
  readonly owner: pg.Pool
  readonly ownerUrl: string
  readonly appUrl: string
}

interface Clone extends Omit<ScratchDb, keyof AsyncDisposable> {
  readonly name: string
  /** Past all triggers. A connection that takes them off forgets every plan it has, so it is for nothing else. */
  readonly emptier: pg.Client
  readonly whenNew: NewDatabase
}

/** Clones that no test has at this moment: empty, with connections that know their statements already. */
const free: Clone[] = []

/**
 * A clone of the migrated template, used as `await using scratch = await scratchDb()`. Afterwards it is emptied for the
 * next test of this worker; where that is not possible, because the test has changed the schema or somebody is still
 * connected, it is dropped.
 */
export async function scratchDb(): Promise<ScratchDb> {
  const clone = free.pop() ?? (await makeClone())
  const { db, owner, ownerUrl, appUrl } = clone
  return {
    ...{ db, owner, ownerUrl, appUrl },
    async [Symbol.asyncDispose]() {
      if (await emptyDatabase(clone)) free.push(clone)
      else await dropClone(clone)
    },
  }
}

async function makeClone(): Promise<Clone> {
  const serverUrl = testServerUrl()
  const template = await templateDatabase(serverUrl)
  const name = scratchPrefix(process.env['JIANJIA_TEST_RUN'] ?? 'run') + randomBytes(8).toString('hex')
  await withOwner(serverUrl, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  )
  const ownerUrl = databaseUrl(serverUrl, name)
  const appUrl = appUrlOf(ownerUrl, appPassword(serverUrl).appPassword)
  const db = createDb({ connectionString: appUrl, max: 4 })
  const owner = new pg.Pool({
    ...{ connectionString: ownerUrl, max: 2, types: typeParsers, options: '-c search_path=app' },
    idleTimeoutMillis: 0,
  })
  owner.on('error', () => undefined)
  const emptier = await connectEmptier(ownerUrl)
  return { db, owner, ownerUrl, appUrl, name, emptier, whenNew: await describeNew(owner) }
}

async function connectEmptier(ownerUrl: string): Promise<pg.Client> {
  const options = '-c search_path=app -c session_replication_role=replica -c lock_timeout=5s'
  const emptier = new pg.Client({ connectionString: ownerUrl, options })
  emptier.on('error', () => undefined)
  await emptier.connect()
  return emptier
}

async function dropClone({ db, owner, emptier, name }: Clone): Promise<void> {
  await Promise.all([db.close(), owner.end(), emptier.end()])
  await withOwner(testServerUrl(), (client) => client.query(`drop database ${name} with (force)`))
}
/** An empty database without schema, for tests of migrations themselves. */
export async function blankDatabase(): Promise<AsyncDisposable & { readonly ownerUrl: string }> {
  const serverUrl = testServerUrl()
  const name = `jianjia_blank_${randomBytes(8).toString('hex')}`
  await withOwner(serverUrl, (client) => client.query(`create database ${name} template template0`))
  return {
    ownerUrl: databaseUrl(serverUrl, name),
    async [Symbol.asyncDispose]() {
      await withOwner(serverUrl, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

export function testServerUrl(): string {
  const url = process.env['TEST_DATABASE_URL']
  if (url === undefined)
    throw new Error('database tests need TEST_DATABASE_URL: the vitest configuration brings a server')
  return url
}

const templates = new Map<string, Promise<string>>()

/** The template's name carries a hash of the migrations, so an older one is never mistaken for it. */
function templateDatabase(serverUrl: string): Promise<string> {
  const known = templates.get(serverUrl)
  if (known !== undefined) return known
  const made = makeTemplate(serverUrl)
  templates.set(serverUrl, made)
  return made
}

const TEMPLATE_LOCK = 720_261_121

async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `jianjia_template_${await schemaHash()}`
  await withOwner(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 1) return
    const unfinished = `${name}_making`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished} template template0`)
    await migrate(databaseUrl(serverUrl, unfinished))
    await setUpDatabase({ ownerUrl: databaseUrl(serverUrl, unfinished), ...appPassword(serverUrl) })
    await client.query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['../src/migrations/', '../src/setup/']) {
    const url = new URL(folder, import.meta.url)
    const names = (await readdir(url)).filter((name) => !name.includes('.test.') && !name.includes('.db.test.'))
    for (const name of names.toSorted()) hash.update(name).update(await readFile(new URL(name, url)))
  }
  return hash.digest('hex').slice(0, 16)
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}

/** With what the plain role is let in on the server of the tests. */
export function plainPassword(): { readonly appPassword?: string } {
  return appPassword(testServerUrl())
}

/** A server that asks its owner for a password will ask the plain role too. */
function appPassword(serverUrl: string): { readonly appPassword?: string } {
  const url = new URL(serverUrl)
  const asks = url.password !== '' || url.searchParams.has('password')
  return asks ? { appPassword: 'jianjia-test' } : {}
}
