import type { DistrictId } from '@jianjia/domain/kernel'
import { Transaction } from 'kysely'
import type { PoolClient } from 'pg'
import type { Schema } from '../schema.generated.ts'
import { connectionOn } from './connection.ts'
import { isRetryable } from './database-errors.ts'
import { compiler, type Db, dialect, guard, internals } from './db.ts'
import type { LocalRead, LocalTx, OverviewRead, TenantRead, Tx } from './handles.ts'

export type AccessMode = 'read' | 'write'

const ATTEMPTS = 4
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Runs `work` in one transaction of one tenant. What `work` returns is answered only after the commit of a write; a
 * throw rolls everything back. When another transaction was in the way (a deadlock, a failed serialization) the whole
 * of `work` runs again, so it does nothing but use its handle.
 */
export function inTenant<T>(
  db: Db,
  districtId: DistrictId,
  mode: 'read',
  work: (read: TenantRead) => Promise<T>,
): Promise<T>
export function inTenant<T>(db: Db, districtId: DistrictId, mode: 'write', work: (tx: Tx) => Promise<T>): Promise<T>
export async function inTenant<T>(
  db: Db,
  districtId: DistrictId,
  mode: AccessMode,
  work: (handle: Tx) => Promise<T>,
): Promise<T> {
  const preamble = `select app.set_tenant(${uuidLiteral(districtId)})`
  return transaction({ db, mode, preamble, extra: { districtId }, guarded: true }, (handle) =>
    work(handle as unknown as Tx),
  )
}

/** The same for the tables outside the tenants: accounts, the directory, districts. */
export function inLocal<T>(db: Db, mode: 'read', work: (read: LocalRead) => Promise<T>): Promise<T>
export function inLocal<T>(db: Db, mode: 'write', work: (tx: LocalTx) => Promise<T>): Promise<T>
export function inLocal<T>(db: Db, mode: AccessMode, work: (handle: LocalTx) => Promise<T>): Promise<T> {
  return transaction({ db, mode, extra: {}, guarded: true }, (handle) => work(handle as unknown as LocalTx))
}

/** Reads what the given tenants have published, as the role that can see nothing else. */
export async function inOverview<T>(
  db: Db,
  districtIds: readonly DistrictId[],
  work: (read: OverviewRead) => Promise<T>,
): Promise<T> {
  const list = districtIds.map(uuidLiteral).join(', ')
  const preamble = `set local role jianjia_overview; select app.set_overview(array[${list}]::uuid[])`
  return transaction({ db, mode: 'read', preamble, extra: { districtIds }, guarded: false }, (handle) =>
    work(handle as unknown as OverviewRead),
  )
}

interface TransactionOptions {
  readonly db: Db
  readonly mode: AccessMode
  readonly preamble?: string
  readonly extra: object
  readonly guarded: boolean
}

async function transaction<T>(
  options: TransactionOptions,
  work: (handle: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(options, work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error
    }
  }
}

async function attemptOnce<T>(
  { db, mode, preamble, extra, guarded }: TransactionOptions,
  work: (handle: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  const { pool, names, observers } = db[internals]
  const client = await pool.connect()
  const connection = connectionOn({
    client,
    names,
    onStatement: (text) => {
      for (const observe of observers) observe(text)
    },
  })
  const provider = { provideConnection: <R>(use: (c: typeof connection) => Promise<R>) => use(connection) }
  const bare = compiler.getExecutor().withConnectionProvider(provider)
  const executor = guarded ? bare.withPlugin(guard) : bare
  const handle = new Transaction<Schema>({ config: { dialect }, driver: dialect.createDriver(), dialect, executor })

  // One round trip, and the first statement of the work goes out right behind it.
  const begin = mode === 'read' ? 'begin read only' : 'begin'
  const begun = client.query(preamble === undefined ? begin : `${begin}; ${preamble}`)
  begun.catch(() => undefined)
  try {
    const value = await work(Object.assign(handle, extra))
    await begun
    connection.close()
    if (mode === 'write') await commit(client)
    else endRead(client)
    if (mode === 'write') client.release()
    return value
  } catch (error) {
    connection.close()
    await rollBack(client)
    // A failed preamble makes every later statement fail with it: it is the cause, they are not.
    await begun
    throw error
  }
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('a statement of this transaction had failed: nothing was stored')
}

/** Nothing depends on how a read ends, so nobody waits for it; the connection is free again when it has. */
function endRead(client: PoolClient): void {
  client.query('commit').then(
    () => client.release(),
    () => client.release(true),
  )
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}

function uuidLiteral(id: string): string {
  if (!UUID.test(id)) throw new TypeError('not an id')
  return `'${id}'`
}
