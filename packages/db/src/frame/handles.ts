import type { DistrictId } from '@jianjia/domain/kernel'
import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { LocalTable, OverviewTable, Schema } from '../schema.generated.ts'

/**
 * A handle's type is the permission. There is no handle outside a transaction: `inTenant`, `inLocal` and `inOverview`
 * make them, and a handle whose transaction has ended refuses to run anything.
 *
 * - `TenantRead` reads one tenant · `Tx` also writes it, and is accepted wherever a `TenantRead` is.
 * - `LocalRead` and `LocalTx` see the tables outside the tenants: accounts, directory, districts.
 * - `OverviewRead` sees what several tenants have published.
 */
declare const scope: unique symbol

type Reading<Tables> = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic' | 'getExecutor'> &
  Pick<ReadonlyKysely<Tables>, 'with' | 'withRecursive'>

type Writing<Tables> = Pick<
  Kysely<Tables>,
  'insertInto' | 'updateTable' | 'deleteFrom' | 'with' | 'withRecursive' | 'executeQuery'
>

export type LocalSchema = Pick<Schema, LocalTable>
export type OverviewSchema = Pick<Schema, OverviewTable>

export type TenantRead = Reading<Schema> & {
  readonly [scope]: { readonly tenant: true }
  /** The tenant of the transaction: every reference to a tenant table carries `district_id = handle.districtId`. */
  readonly districtId: DistrictId
}

export type Tx = Writing<Schema> & TenantRead & { readonly [scope]: { readonly tenant: true; readonly write: true } }

export type LocalRead = Reading<LocalSchema> & { readonly [scope]: { readonly local: true } }

export type LocalTx = Writing<LocalSchema> &
  LocalRead & { readonly [scope]: { readonly local: true; readonly write: true } }

export type OverviewRead = Reading<OverviewSchema> & {
  readonly [scope]: { readonly overview: true }
  readonly districtIds: readonly DistrictId[]
}

/** The tables outside the tenants, in the same transaction as the tenant's: an account and its person are one change. */
export function localPart(tx: Tx): LocalTx
export function localPart(read: TenantRead): LocalRead
export function localPart(handle: TenantRead): LocalRead {
  return handle as unknown as LocalRead
}
