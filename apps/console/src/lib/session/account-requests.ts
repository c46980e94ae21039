import { z } from 'zod'
import { type Failure, readRefusal } from '../api/failure.ts'
import { queryClient } from '../api/query-client.ts'
import type { Outcome } from '../change/use-submission.ts'
import { forgetDrafts } from '../autosave/draft-store.ts'
import { forgetPending } from '../upload/pending-uploads.ts'

const SignedIn = z.object({ secondStep: z.boolean().optional() })

/** With `secondStep` there is no session yet: the account asks for a code as well. */
export async function signIn(username: string, password: string): Promise<Outcome<z.output<typeof SignedIn>>> {
  const answer = await ask('/auth/sign-in/username', { username, password }, SignedIn)
  if (answer.ok) queryClient.clear()
  return answer
}

export type SecondThing = { readonly code: string } | { readonly recoveryCode: string }

export async function signInWith(second: SecondThing): Promise<Outcome<unknown>> {
  const answer = await ask('/auth/sign-in/second-step', second, z.unknown())
  if (answer.ok) queryClient.clear()
  return answer
}

/** Changes the own password; the server ends every other session of the account with it. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<Outcome<unknown>> {
  const answer = await ask('/auth/change-password', { currentPassword, newPassword }, z.unknown())
  if (answer.ok) queryClient.clear()
  return answer
}

/** Ends the session and removes what this device kept for the account. */
export async function signOut(accountId: string): Promise<Outcome<unknown>> {
  const answer = await ask('/auth/sign-out', {}, z.unknown())
  if (!answer.ok) return answer
  forgetDrafts(accountId)
  await forgetPending()
  queryClient.clear()
  return answer
}

const WireAnswer = z.object({ refusal: z.unknown(), requestId: z.string().optional() })

/** Sends to an address of signing in, and reads what is answered in the form that is expected. */
export async function ask<Answer>(address: string, body: object, form: z.ZodType<Answer>): Promise<Outcome<Answer>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!response) return failed({ kind: 'unreachable' })
  const said: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { ok: true, answer: form.parse(said) }
  const parsed = WireAnswer.safeParse(said)
  const refusal = readRefusal(parsed.data?.refusal)
  if (refusal) return failed({ kind: 'refused', refusal })
  return failed({ kind: 'accident', requestId: response.headers.get('x-request-id') ?? undefined })
}

function failed(failure: Failure): Outcome<never> {
  return { ok: false, failure }
}
