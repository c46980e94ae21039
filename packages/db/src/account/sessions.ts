import type { AccountId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

export interface FoundSession {
  readonly accountId: AccountId
  readonly username: string
  readonly mustChangePassword: boolean
}

/** The account of a session that has not ended, unless the account is disabled. */
export async function findSession(read: LocalRead, token: string): Promise<FoundSession | undefined> {
  return (
    read
      .selectFrom('account_session as session')
      .innerJoin('account_user as account', 'account.id', 'session.user_id')
      .leftJoin('account_state as state', 'state.account_id', 'session.user_id')
      .where('session.token', '=', token)
      // Written by the sign-in library with the real time, so it is compared with the real time.
      .where('session.expires_at', '>', sql<Date>`now()`)
      .where('state.disabled_at', 'is', null)
      .select([
        'account.id as accountId',
        sql<string>`coalesce(account.username, '')`.as('username'),
        sql<boolean>`coalesce(state.must_change_password, false)`.as('mustChangePassword'),
      ])
      .executeTakeFirst()
  )
}

/** Signs the account out everywhere, at once. */
export async function deleteSessions(tx: LocalTx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('account_session').where('user_id', '=', accountId).execute()
}
