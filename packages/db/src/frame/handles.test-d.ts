import type { DistrictId, UnitId } from '@jianjia/domain/kernel'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.generated.ts'
import type { Db } from './db.ts'
import type { LocalRead, LocalSchema, LocalTx, OverviewRead, OverviewSchema, TenantRead, Tx } from './handles.ts'

/**
 * What the types forbid, asked of the type checker: each line below is a claim, and a false one does not compile.
 */
type Expect<Claim extends true> = Claim
type Not<Claim extends boolean> = Claim extends true ? false : true
type Accepts<Wanted, Given> = Given extends Wanted ? true : false
type Has<Handle, Member extends string> = Member extends keyof Handle ? true : false

/** A write handle does for a read, inside and outside the tenants. */
export type WritingIncludesReading = [Expect<Accepts<TenantRead, Tx>>, Expect<Accepts<LocalRead, LocalTx>>]

/** Nothing that is not in a transaction is a handle, and the database itself has no query to call. */
export type NoHandleOutside = [
  Expect<Not<Accepts<TenantRead, Db>>>,
  Expect<Not<Accepts<Tx, Db>>>,
  Expect<Not<Accepts<LocalRead, Db>>>,
  Expect<Not<Accepts<Tx, Kysely<Schema>>>>,
  Expect<Not<Accepts<LocalRead, Kysely<LocalSchema>>>>,
  Expect<Not<Accepts<LocalTx, Transaction<LocalSchema>>>>,
  Expect<Not<Accepts<OverviewRead, Kysely<OverviewSchema> & { districtIds: readonly DistrictId[] }>>>,
  Expect<Not<Accepts<TenantRead, Kysely<Schema> & { districtId: DistrictId }>>>,
  Expect<Not<Accepts<TenantRead, Kysely<Schema>>>>,
  Expect<Not<Accepts<Tx, Transaction<Schema>>>>,
  Expect<Not<Has<Db, 'selectFrom'>>>,
  Expect<Not<Has<Db, 'query'>>>,
]

/** Who may only read cannot write, and the kinds of handle do not pass for each other. */
export type KindsStayApart = [
  Expect<Not<Accepts<Tx, TenantRead>>>,
  Expect<Not<Accepts<LocalTx, LocalRead>>>,
  Expect<Not<Accepts<TenantRead, LocalTx>>>,
  Expect<Not<Accepts<TenantRead, OverviewRead>>>,
  Expect<Not<Accepts<OverviewRead, Tx>>>,
  Expect<Not<Accepts<LocalRead, TenantRead>>>,
  Expect<Not<Accepts<LocalTx, Tx>>>,
  Expect<Not<Accepts<LocalRead, OverviewRead>>>,
  Expect<Not<Accepts<Tx, LocalTx>>>,
]

export type ReadersHaveNoVerbOfChange = [
  Expect<Not<Has<TenantRead, 'insertInto'>>>,
  Expect<Not<Has<TenantRead, 'updateTable'>>>,
  Expect<Not<Has<TenantRead, 'deleteFrom'>>>,
  Expect<Not<Has<OverviewRead, 'insertInto'>>>,
  Expect<Not<Has<LocalRead, 'updateTable'>>>,
  Expect<Has<Tx, 'insertInto'>>,
]

/** No handle opens a further transaction, changes the schema, or ends the connection. */
export type NothingBesideTheWork = [
  Expect<Not<Has<Tx, 'transaction'>>>,
  Expect<Not<Has<Tx, 'startTransaction'>>>,
  Expect<Not<Has<Tx, 'schema'>>>,
  Expect<Not<Has<Tx, 'destroy'>>>,
  Expect<Not<Has<TenantRead, 'withoutPlugins'>>>,
]

/** Outside the tenants there is no tenant table to ask, and the overview has published tables only. */
export type TablesInReach = [
  Expect<Not<Has<LocalSchema, 'unit'>>>,
  Expect<Not<Has<OverviewSchema, 'ledger_entry'>>>,
  Expect<Not<Has<OverviewSchema, 'account_user'>>>,
  Expect<Has<LocalSchema, 'directory'>>,
  Expect<Has<OverviewSchema, 'result_set'>>,
]

/** Ids do not pass for each other, nor a plain text for an id. */
export type IdsStayApart = [
  Expect<Not<Accepts<Schema['unit']['id'], DistrictId>>>,
  Expect<Not<Accepts<Schema['unit']['id'], string>>>,
  Expect<Accepts<Schema['unit']['id'], UnitId>>,
]
