import { z } from 'zod'
import { type Failure, readRefusal } from '../api/failure.ts'
import { queryClient } from '../api/query-client.ts'
import type { Outcome } from '../change/use-submission.ts'
import { forgetDrafts } from '../autosave/draft-store.ts'
import { forgetPending } from '../upload/pending-uploads.ts'

export async function signIn(username: string, password: string): Promise<Outcome<void>> {
  const answer = await post('/auth/sign-in/username', { username, password })
  if (answer.ok) queryClient.clear()
  return answer
}

/** Changes the own password; the server ends every other session of the account with it. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<Outcome<void>> {
  const answer = await post('/auth/change-password', { currentPassword, newPassword })
  if (answer.ok) queryClient.clear()
  return answer
}

/** Ends the session and removes what this device kept for the account. */
export async function signOut(accountId: string): Promise<Outcome<void>> {
  const answer = await post('/auth/sign-out', {})
  if (!answer.ok) return answer
  forgetDrafts(accountId)
  await forgetPending()
  queryClient.clear()
  return answer
}

const WireAnswer = z.object({ refusal: z.unknown(), requestId: z.string().optional() })

async function post(address: string, body: Readonly<Record<string, unknown>>): Promise<Outcome<void>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!response) return failed({ kind: 'unreachable' })
  if (response.ok) return { ok: true, answer: undefined }
  const parsed = WireAnswer.safeParse(await response.json().catch(() => undefined))
  const refusal = readRefusal(parsed.data?.refusal)
  if (refusal) return failed({ kind: 'refused', refusal })
  return failed({ kind: 'accident', requestId: response.headers.get('x-request-id') ?? undefined })
}

function failed(failure: Failure): Outcome<void> {
  return { ok: false, failure }
}
