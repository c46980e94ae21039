import type { AccountId, IdempotencyKey } from '@jianjia/domain/kernel'
import type { Tx } from '../frame/handles.ts'

export interface KeyClaim {
  readonly key: IdempotencyKey
  readonly accountId: AccountId
  readonly procedure: string
  readonly inputHash: string
}

/** What an earlier change under the same key was, and what it answered. */
export interface ClaimedKey extends Omit<KeyClaim, 'key'> {
  readonly answer: unknown
}

/**
 * Claims the key for this transaction; gives what is there when somebody has claimed it before. A parallel claim waits
 * here until this transaction ends, and takes effect only if it is rolled back.
 */
export async function claimKey(tx: Tx, claim: KeyClaim): Promise<ClaimedKey | undefined> {
  const { key, accountId, procedure, inputHash } = claim
  const inserted = await tx
    .insertInto('idempotency')
    .values({ district_id: tx.districtId, key, account_id: accountId, procedure, input_hash: inputHash })
    .onConflict((conflict) => conflict.columns(['district_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted !== undefined) return undefined
  return tx
    .selectFrom('idempotency')
    .where('district_id', '=', tx.districtId)
    .where('key', '=', key)
    .select(['account_id as accountId', 'procedure', 'input_hash as inputHash', 'outcome as answer'])
    .executeTakeFirstOrThrow()
}

export async function storeAnswer(tx: Tx, key: IdempotencyKey, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ outcome: JSON.stringify(answer) })
    .where('district_id', '=', tx.districtId)
    .where('key', '=', key)
    .execute()
}
