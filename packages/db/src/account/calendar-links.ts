import type { AccountId, DistrictId } from '@jianjia/domain/kernel'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

/** Whose calendar it is, and in which tenant. */
export interface CalendarLink {
  readonly accountId: AccountId
  readonly districtId: DistrictId
}

/** An account has one link in a tenant: the one before is worth nothing from now on. */
export async function replaceCalendarLink(
  tx: LocalTx,
  { accountId, districtId, tokenHash }: CalendarLink & { readonly tokenHash: string },
): Promise<void> {
  await tx
    .insertInto('calendar_link')
    .values({ account_id: accountId, tenant_id: districtId, token_hash: tokenHash })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'tenant_id']).doUpdateSet((excluded) => ({
        token_hash: excluded.ref('excluded.token_hash'),
        created_at: excluded.ref('excluded.created_at'),
      })),
    )
    .execute()
}

/** Does nothing where there is none. */
export async function deleteCalendarLink(tx: LocalTx, { accountId, districtId }: CalendarLink): Promise<void> {
  await tx.deleteFrom('calendar_link').where('account_id', '=', accountId).where('tenant_id', '=', districtId).execute()
}

/** Since when there is a link. */
export async function findCalendarLinkSince(
  read: LocalRead,
  { accountId, districtId }: CalendarLink,
): Promise<Date | undefined> {
  const row = await read
    .selectFrom('calendar_link')
    .select('created_at as since')
    .where('account_id', '=', accountId)
    .where('tenant_id', '=', districtId)
    .executeTakeFirst()
  return row?.since
}

/** Whose link that is, unless the account is disabled. */
export function findCalendarLink(read: LocalRead, tokenHash: string): Promise<CalendarLink | undefined> {
  return read
    .selectFrom('calendar_link as link')
    .leftJoin('account_state as state', 'state.account_id', 'link.account_id')
    .where('link.token_hash', '=', tokenHash)
    .where('state.disabled_at', 'is', null)
    .select(['link.account_id as accountId', 'link.tenant_id as districtId'])
    .executeTakeFirst()
}
