import { endSecondSteps, inLocal, insertSignInEvent, newId, passwordChangedByOwner } from '@jianjia/db'
import { refuse } from '@jianjia/domain/kernel'
import { acceptPassword } from '@jianjia/domain/policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sendRefusal } from '../http/send-refusal.ts'
import type { AuthMount } from './auth-mount.ts'
import { counted } from './own-password.ts'
import { sessionOf } from './session-of.ts'
import { clientOf } from './sign-in.ts'
import { copyCookies, toWebRequest } from './web-request.ts'

const ChangePassword = z.strictObject({ currentPassword: z.string().max(1000), newPassword: z.string().max(1000) })

/** The own password. Every other session of the account ends with it, and every one that is only half begun. */
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
  const body = { currentPassword, newPassword, revokeOtherSessions: true }
  const changed = await counted(mount, {
    ...{ session, wrong: 'passwordWrong', field: 'currentPassword' },
    ask: () => mount.auth.handler(toWebRequest(request, { origin: mount.origin, path: '/change-password', body })),
  })
  if (!changed.ok) return sendRefusal(reply, changed.refusal)
  const { accountId, username } = session
  // Stopped before this, the new password holds and is only asked to be changed once more.
  await inLocal(mount.db, 'write', async (tx) => {
    await passwordChangedByOwner(tx, accountId)
    await endSecondSteps(tx, [accountId])
    await insertSignInEvent(tx, { id: newId(), accountId, username, ...clientOf(request), outcome: 'passwordChanged' })
  })
  copyCookies(changed.value, reply)
  return reply.send({ mustChangePassword: false })
}
