import type { AccountId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalTx } from '../frame/handles.ts'
import type { SignInEventTable } from '../schema.generated.ts'

export interface SignInEvent {
  readonly id: string
  /** Undefined for a name that nobody has. */
  readonly accountId?: AccountId | undefined
  readonly username: string
  readonly outcome: SignInEventTable['outcome']
  readonly ip?: string | undefined
  readonly userAgent?: string | undefined
}

export function insertSignInEvent(tx: LocalTx, event: SignInEvent): Promise<void> {
  return insertSignInEvents(tx, [event])
}

export async function insertSignInEvents(tx: LocalTx, events: readonly SignInEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx
    .insertInto('sign_in_event')
    .values(
      events.map((event) => ({
        id: event.id,
        account_id: event.accountId ?? null,
        username: event.username,
        outcome: event.outcome,
        ip_address: event.ip ?? null,
        user_agent: event.userAgent ?? null,
      })),
    )
    .execute()
}

export interface Attempts {
  /** In the running window, this one included. */
  readonly failures: number
  /** When the window ends, in ISO form. */
  readonly lockedUntil: string
}

/**
 * Counts an attempt before it is known whether it fails; a success clears the count. Attempts in parallel wait for each
 * other here, so that none is counted twice or not at all.
 */
export async function countAttempt(tx: LocalTx, username: string, windowMinutes: number): Promise<Attempts> {
  const { rows } = await sql<{ failures: number; lockedUntil: Date }>`
    insert into app.sign_in_attempt as attempt (username, failures, window_started)
    values (${username}, 1, app.now())
    on conflict (username) do update set
      failures = case when attempt.window_started > excluded.window_started - make_interval(mins => ${windowMinutes})
        then attempt.failures + 1 else 1 end,
      window_started = case when attempt.window_started > excluded.window_started - make_interval(mins => ${windowMinutes})
        then attempt.window_started else excluded.window_started end
    returning failures, window_started + make_interval(mins => ${windowMinutes}) as "lockedUntil"`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error('an attempt was not counted')
  return { failures: row.failures, lockedUntil: row.lockedUntil.toISOString() }
}

export async function clearAttempts(tx: LocalTx, username: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('username', '=', username).execute()
}
