import type { AccountId } from '@jianjia/domain/kernel'
import { CODE_SECONDS } from '@jianjia/domain/policy'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

/** Somebody whose password was right, and who has not shown the second thing yet. */
export interface SecondStep {
  readonly accountId: AccountId
  readonly username: string
  readonly mustChangePassword: boolean
  readonly disabled: boolean
  /** Until when wrong codes have locked the step; null where they have not. */
  readonly lockedUntil: Date | null
}

/** The step begun under this name of the sign-in library, if it has not ended. */
export function findSecondStep(read: LocalRead, identifier: string): Promise<SecondStep | undefined> {
  return (
    read
      .selectFrom('account_verification as begun')
      .innerJoin('account_user as account', (join) =>
        join.on(sql<boolean>`account.id::text = begun.value and account.two_factor_enabled`),
      )
      .innerJoin('account_two_factor as held', 'held.user_id', 'account.id')
      .leftJoin('account_state as state', 'state.account_id', 'account.id')
      .where('begun.identifier', '=', identifier)
      // Both were written by the sign-in library with the real time.
      .where('begun.expires_at', '>', sql<Date>`now()`)
      .select([
        'account.id as accountId',
        sql<string>`coalesce(account.username, '')`.as('username'),
        sql<boolean>`coalesce(state.must_change_password, false)`.as('mustChangePassword'),
        sql<boolean>`state.disabled_at is not null`.as('disabled'),
        sql<Date | null>`case when held.locked_until > now() then held.locked_until end`.as('lockedUntil'),
      ])
      .executeTakeFirst()
  )
}

/**
 * Says whether this code was not used before while it holds, and remembers it; of two at once only one is told so.
 * `codeHash` tells nothing about the code to whoever reads the table.
 */
export async function claimCode(
  tx: LocalTx,
  { accountId, codeHash }: { readonly accountId: AccountId; readonly codeHash: string },
): Promise<boolean> {
  await tx
    .deleteFrom('account_code_use')
    .where('account_id', '=', accountId)
    .where('used_at', '<', sql<Date>`now() - make_interval(secs => ${CODE_SECONDS})`)
    .execute()
  const claimed = await tx
    .insertInto('account_code_use')
    .values({ account_id: accountId, code_hash: codeHash, used_at: sql<Date>`now()` })
    .onConflict((conflict) => conflict.columns(['account_id', 'code_hash']).doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Whoever has begun to sign in begins anew. */
export async function endSecondSteps(tx: LocalTx, accountIds: readonly AccountId[]): Promise<void> {
  await tx.deleteFrom('account_verification').where('value', 'in', accountIds).execute()
}

/** Takes the second step away, with its recovery codes; says whether there was one. */
export async function removeSecondFactor(tx: LocalTx, accountId: AccountId): Promise<boolean> {
  await tx.deleteFrom('account_two_factor').where('user_id', '=', accountId).execute()
  await tx.deleteFrom('account_code_use').where('account_id', '=', accountId).execute()
  const { numUpdatedRows } = await tx
    .updateTable('account_user')
    .set({ two_factor_enabled: false, updated_at: sql<Date>`app.now()` })
    .where('id', '=', accountId)
    .where('two_factor_enabled', '=', true)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
