import { clearAttempts, countAttempt, inLocal, insertSignInEvent, newId, passwordChangedByOwner } from '@jianjia/db'
import { refuse } from '@jianjia/domain/kernel'
import { acceptPassword, MAX_SIGN_IN_FAILURES, SIGN_IN_WINDOW_MINUTES } from '@jianjia/domain/policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sendRefusal } from '../http/send-refusal.ts'
import type { AuthMount } from './auth-mount.ts'
import { sessionOf } from './session-of.ts'
import { clientOf } from './sign-in.ts'
import { copyCookies, toWebRequest } from './web-request.ts'

const ChangePassword = z.strictObject({ currentPassword: z.string().max(1000), newPassword: z.string().max(1000) })

/**
 * The own password. Every other session of the account ends with it. Guessing the current one in a session left open
 * counts like guessing it at sign-in.
 */
export async function changePassword(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const parsed = ChangePassword.safeParse(request.body)
  if (!parsed.success) return sendRefusal(reply, refuse('malformed').refusal)
  const { currentPassword, newPassword } = parsed.data
  const session = await sessionOf(mount, request)
  if (session === undefined) return sendRefusal(reply, refuse('notSignedIn').refusal)
  const accepted = acceptPassword(newPassword)
  if (!accepted.ok) return sendRefusal(reply, { ...accepted.refusal, path: ['newPassword'] })
  if (newPassword === currentPassword)
    return sendRefusal(reply, refuse('passwordUnchanged', {}, { path: ['newPassword'] }).refusal)
  const { accountId, username } = session
  const attempt = await inLocal(mount.db, 'write', (tx) => countAttempt(tx, username, SIGN_IN_WINDOW_MINUTES))
  if (attempt.failures > MAX_SIGN_IN_FAILURES)
    return sendRefusal(reply, refuse('signInLocked', {}, { until: attempt.lockedUntil }).refusal)
  const body = { currentPassword, newPassword, revokeOtherSessions: true }
  const answer = await mount.auth.handler(
    toWebRequest(request, { origin: mount.origin, path: '/change-password', body }),
  )
  if (answer.status === 429) return sendRefusal(reply, refuse('tooManyRequests').refusal)
  if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`)
  if (!answer.ok) return sendRefusal(reply, refuse('passwordWrong', {}, { path: ['currentPassword'] }).refusal)
  // Stopped before this, the new password holds and is only asked to be changed once more.
  await inLocal(mount.db, 'write', async (tx) => {
    await passwordChangedByOwner(tx, accountId)
    await clearAttempts(tx, username)
    await insertSignInEvent(tx, { id: newId(), accountId, username, ...clientOf(request), outcome: 'passwordChanged' })
  })
  copyCookies(answer, reply)
  return reply.send({ mustChangePassword: false })
}
