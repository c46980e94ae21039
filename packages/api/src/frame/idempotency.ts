import { claimKey, storeAnswer, type Tx } from '@jianjia/db'
import { createHash } from 'node:crypto'
import { type AccountId, type IdempotencyKey, refuse } from '@jianjia/domain/kernel'
import type { z } from 'zod'
import { Refused } from './error-bridge.ts'

interface Attempt<Output extends z.ZodType> {
  readonly tx: Tx
  readonly accountId: AccountId
  readonly key: IdempotencyKey
  /** What must be the same for a repeat: the whole input, and the hash of a file. */
  readonly fingerprint: unknown
  readonly spec: {
    readonly name: string
    readonly output: Output
    readonly withoutSecret?: ((answer: z.output<Output>) => z.output<Output>) | undefined
  }
}

/**
 * Does the work at most once per key. The claim is the first write of the transaction: a parallel repeat waits for it,
 * and then finds either the stored answer or, after a rollback, nothing.
 */
export async function once<Output extends z.ZodType>(
  attempt: Attempt<Output>,
  work: () => Promise<z.output<Output>>,
): Promise<z.output<Output>> {
  const { tx, accountId, spec, key } = attempt
  const inputHash = hashInput(attempt.fingerprint)
  const earlier = await claimKey(tx, { accountId, key, procedure: spec.name, inputHash })
  if (earlier !== undefined) {
    if (earlier.accountId !== accountId || earlier.procedure !== spec.name || earlier.inputHash !== inputHash)
      throw new Refused(refuse('idempotencyKeyReused').refusal)
    return spec.output.parse(earlier.answer)
  }
  const answer = await work()
  await storeAnswer(tx, key, spec.withoutSecret?.(answer) ?? answer)
  return answer
}

/** Independent of the order in which the client wrote the fields. */
export function hashInput(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('hex')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
