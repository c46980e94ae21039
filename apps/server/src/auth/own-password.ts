import { clearAttempts, countAttempt, type FoundSession, inLocal } from '@jianjia/db'
import { ok, refuse, type Result } from '@jianjia/domain/kernel'
import { MAX_SIGN_IN_FAILURES, SIGN_IN_WINDOW_MINUTES } from '@jianjia/domain/policy'
import type { AuthMount } from './auth-mount.ts'

interface Guarded {
  readonly session: FoundSession
  /** What the library is asked to do; it looks at the secret that was sent. */
  readonly ask: () => Promise<Response>
  readonly wrong: 'passwordWrong' | 'codeWrong'
  /** The field of the form in which the secret was typed. */
  readonly field: string
}

/**
 * Something that asks for the own password or code again within a session. Guessing in a session left open counts like
 * guessing at sign-in, before the guess is looked at.
 */
export async function counted(mount: AuthMount, { session, ask, wrong, field }: Guarded): Promise<Result<Response>> {
  const { username } = session
  const attempt = await inLocal(mount.db, 'write', (tx) => countAttempt(tx, username, SIGN_IN_WINDOW_MINUTES))
  if (attempt.failures > MAX_SIGN_IN_FAILURES) return refuse('signInLocked', {}, { until: attempt.lockedUntil })
  const answer = await ask()
  if (answer.status === 429) return refuse('tooManyRequests')
  if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`)
  if (!answer.ok) return refuse(wrong, {}, { path: [field] })
  await inLocal(mount.db, 'write', (tx) => clearAttempts(tx, username))
  return ok(answer)
}
