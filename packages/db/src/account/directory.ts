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

export interface TenantOfAccount {
  readonly districtId: DistrictId
  readonly name: string
}

/** A person holds posts in a handful of tenants at most. */
const MAX_TENANTS = 20

export function listTenantsOf(read: LocalRead, accountId: AccountId): Promise<readonly TenantOfAccount[]> {
  return read
    .selectFrom('directory')
    .innerJoin('district', 'district.id', 'directory.tenant_id')
    .where('directory.account_id', '=', accountId)
    .select(['district.id as districtId', 'district.name'])
    .distinct()
    .orderBy('district.name')
    .orderBy('district.id')
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
