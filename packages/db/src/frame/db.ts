import {
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import { type LocalTable, type Schema, TENANT_TABLES } from '../schema.generated.ts'
import { type StatementNames, statementNames } from './statement-names.ts'
import { tenantGuard } from './tenant-guard.ts'
import { typeParsers } from './type-parsers.ts'

/**
 * A database that can be asked for transactions and for nothing else: there is no way to run a statement on it without
 * `inTenant`, `inLocal` or `inOverview`.
 */
export interface Db {
  readonly [internals]: Internals
  /** Resolves when every transaction has ended and every connection is closed. */
  close(): Promise<void>
}

export interface DbOptions {
  readonly connectionString: string
  /** Connections at most; 10 unless said. */
  readonly max?: number
  /** Off behind a pooler that cannot prepare (pgbouncer below 1.21 in transaction mode). */
  readonly namedStatements?: boolean
  /** A connection that was lost while nobody used it. Unless said, it is only replaced. */
  readonly onIdleError?: (error: Error) => void
}

export const internals: unique symbol = Symbol('internals')

export interface Internals {
  readonly pool: pg.Pool
  readonly names: StatementNames
  readonly observers: Set<(text: string) => void>
}

const NAMED_STATEMENTS = 500

export function createDb(options: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.max ?? 10,
    // A closed connection loses its prepared plans: after every pause the next requests would pay for them.
    idleTimeoutMillis: 0,
    // A transaction opened inside another one's work waits for a connection that is not given back: it is to fail, not to hang.
    connectionTimeoutMillis: 30_000,
    pipeline: true,
    types: typeParsers,
  })
  pool.on('error', options.onIdleError ?? (() => undefined))
  // Lost while in use, the statement fails and the pool replaces it; the event beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const names = statementNames(options.namedStatements === false ? 0 : NAMED_STATEMENTS)
  return {
    [internals]: { pool, names, observers: new Set() },
    close: () => pool.end(),
  }
}

/** How many connections there are, how many of them nobody uses, and how many requests wait for one. */
export function connectionsOf(db: Db): { readonly open: number; readonly idle: number; readonly waiting: number } {
  const { pool } = db[internals]
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
}

/** Compiles for PostgreSQL and is connected to nothing; handles bring their own connection. */
export const dialect: Dialect = {
  createDriver: () => new DummyDriver(),
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
}

export const compiler = new Kysely<Schema>({ dialect })
export const guard = tenantGuard(TENANT_TABLES)

/**
 * The sign-in library's own access to its tables, on the same connections. Nothing else uses it: it is not bound to a
 * transaction, and its type shows the tables of accounts only.
 */
export function accountsKysely(db: Db): Kysely<Pick<Schema, LocalTable & `account_${string}`>> {
  return new Kysely({ dialect: new PostgresDialect({ pool: db[internals].pool }), plugins: [guard] })
}
