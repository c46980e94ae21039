import { z } from 'zod'
import type { Outcome } from '../change/use-submission.ts'
import { queryClient } from '../api/query-client.ts'
import { ask } from './account-requests.ts'

const Begun = z.object({ secret: z.string(), address: z.string(), recoveryCodes: z.array(z.string()) })
/** What the app is given, as text and as the address behind the picture, and the codes for the day it is gone. */
export type BegunSecondFactor = z.output<typeof Begun>

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
const Done = z.unknown()

export function beginSecondFactor(password: string): Promise<Outcome<BegunSecondFactor>> {
  return ask('/auth/second-factor/begin', { password }, Begun)
}

/** Every other session of the account ends with it. */
export async function confirmSecondFactor(code: string): Promise<Outcome<unknown>> {
  const answer = await ask('/auth/second-factor/confirm', { code }, Done)
  if (answer.ok) queryClient.clear()
  return answer
}

export function renewRecoveryCodes(password: string): Promise<Outcome<z.output<typeof RecoveryCodes>>> {
  return ask('/auth/second-factor/recovery-codes', { password }, RecoveryCodes)
}

export async function endSecondFactor(password: string): Promise<Outcome<unknown>> {
  const answer = await ask('/auth/second-factor/end', { password }, Done)
  if (answer.ok) queryClient.clear()
  return answer
}
