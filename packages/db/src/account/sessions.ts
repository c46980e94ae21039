import type { AccountId, SessionId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'
import { endSecondSteps } from './second-factor.ts'

export interface FoundSession {
  readonly sessionId: SessionId
  readonly accountId: AccountId
  readonly username: string
  readonly mustChangePassword: boolean
  /** Signing in takes a second step: whoever holds a session of this account has done it. */
  readonly secondFactor: boolean
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
        'session.id as sessionId',
        'account.id as accountId',
        sql<string>`coalesce(account.username, '')`.as('username'),
        sql<boolean>`coalesce(state.must_change_password, false)`.as('mustChangePassword'),
        'account.two_factor_enabled as secondFactor',
      ])
      .executeTakeFirst()
  )
}

export interface OpenSession {
  readonly sessionId: SessionId
  readonly since: Date
  readonly until: Date
  readonly ip: string | null
  readonly userAgent: string | null
}

/** Where the account is signed in now, the newest first. */
export function listSessions(read: LocalRead, accountId: AccountId): Promise<readonly OpenSession[]> {
  return read
    .selectFrom('account_session')
    .select(['id as sessionId', 'created_at as since', 'expires_at as until'])
    .select(['ip_address as ip', 'user_agent as userAgent'])
    .where('user_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

export interface EndedSession {
  readonly ip: string | null
  readonly userAgent: string | null
}

/** Ends one session of the account, or all but the one that is kept, at once; tells which there were. */
export function endSessions(
  tx: LocalTx,
  accountId: AccountId,
  which: { readonly only: SessionId } | { readonly allBut: SessionId },
): Promise<readonly EndedSession[]> {
  return tx
    .deleteFrom('account_session')
    .where('user_id', '=', accountId)
    .where('id', 'only' in which ? '=' : '<>', 'only' in which ? which.only : which.allBut)
    .returning(['ip_address as ip', 'user_agent as userAgent'])
    .execute()
}

/** Signs the account out everywhere, at once; who stands between the two steps of signing in begins anew. */
export async function deleteSessions(tx: LocalTx, accountId: AccountId): Promise<void> {
  await deleteAllSessions(tx, [accountId])
}

/** Those of any number of accounts, and the second steps that were begun. */
export async function deleteAllSessions(tx: LocalTx, accountIds: readonly AccountId[]): Promise<void> {
  if (accountIds.length === 0) return
  await endSecondSteps(tx, accountIds)
  await tx.deleteFrom('account_session').where('user_id', 'in', accountIds).execute()
}
