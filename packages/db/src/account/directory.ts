import type { AccountId, DistrictId, PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

/** Which person of which tenant an account is. */
export interface DirectoryRow {
  readonly accountId: AccountId
  readonly districtId: DistrictId
  readonly personId: PersonId
}

export function insertDirectoryRow(tx: LocalTx, row: DirectoryRow): Promise<void> {
  return insertDirectoryRows(tx, [row])
}

export async function insertDirectoryRows(tx: LocalTx, rows: readonly DirectoryRow[]): Promise<void> {
  await tx
    .insertInto('directory')
    .values(
      rows.map(({ accountId, districtId, personId }) => ({
        account_id: accountId,
        tenant_id: districtId,
        person_id: personId,
      })),
    )
    .execute()
}

/** A person holds posts in a handful of tenants at most. */
const MAX_TENANTS = 20

/** The tenants in which an account may have posts. What a tenant is called is what its root unit is called there. */
export async function listTenantsOf(read: LocalRead, accountId: AccountId): Promise<readonly DistrictId[]> {
  const rows = await read
    .selectFrom('directory')
    .where('account_id', '=', accountId)
    .select('tenant_id as districtId')
    .distinct()
    .orderBy('tenant_id')
    .limit(MAX_TENANTS)
    .execute()
  return rows.map(({ districtId }) => districtId)
}

export interface PlaceOfAccount {
  readonly districtId: DistrictId
  readonly personId: PersonId
}

/** Who an account is, in each tenant in which it may have posts. */
export function listPlacesOf(read: LocalRead, accountId: AccountId): Promise<readonly PlaceOfAccount[]> {
  return read
    .selectFrom('directory')
    .where('account_id', '=', accountId)
    .select(['tenant_id as districtId', 'person_id as personId'])
    .orderBy('tenant_id')
    .limit(MAX_TENANTS)
    .execute()
}

/** Whether anybody at all may sign in here. */
export async function hasAnyAccount(read: LocalRead): Promise<boolean> {
  const row = await read
    .selectNoFrom(sql<boolean>`exists (select from app.directory)`.as('any'))
    .executeTakeFirstOrThrow()
  return row.any
}
