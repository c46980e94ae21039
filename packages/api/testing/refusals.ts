import { TRPCError } from '@trpc/server'
import type { Refusal, RefusalCode } from '@jianjia/domain/kernel'
import { Refused, toWire } from '../src/frame/error-bridge.ts'

/**
 * How a call ends: `ok`, the code of the refusal, or `malformed` for input that its schema refuses. Any other end is an
 * accident and is thrown again, so that no test takes a bug for a refusal.
 */
export async function outcomeOf(call: Promise<unknown>): Promise<'ok' | RefusalCode> {
  try {
    await call
    return 'ok'
  } catch (error) {
    const wired = toWire(error)
    if (wired.cause instanceof Refused) return wired.cause.refusal.code
    if (wired instanceof TRPCError && wired.code === 'BAD_REQUEST') return 'malformed'
    throw error
  }
}

/** The refusal itself, with its values; throws when the call ends in any other way. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    () => new Error('the call was not refused'),
    (reason: unknown) => reason,
  )
  const { cause } = toWire(error)
  if (cause instanceof Refused) return cause.refusal
  throw error
}
