import {
  clearAttempts,
  countAttempt,
  deleteSessions,
  findAccountByUsername,
  inLocal,
  insertSignInEvent,
  newId,
} from '@jianjia/db'
import { refuse } from '@jianjia/domain/kernel'
import { MAX_SIGN_IN_FAILURES, normaliseUsername, SIGN_IN_WINDOW_MINUTES } from '@jianjia/domain/policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sendRefusal } from '../http/send-refusal.ts'
import type { AuthMount } from './auth-mount.ts'
import { copyCookies, toWebRequest } from './web-request.ts'

/** The library says so when it has made no session, because the account asks for a second step. */
const Answered = z.object({ twoFactorRedirect: z.boolean().default(false) })

const SignIn = z.strictObject({ username: z.string().max(200), password: z.string().max(1000) })

/**
 * Signing in. The attempt is counted before the password is looked at, so that guesses in parallel cannot outrun the
 * limit. A known and an unknown user name take the same steps and get the same answers. Where the account has a second
 * step, there is no session yet.
 */
export async function signIn(mount: AuthMount, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const parsed = SignIn.safeParse(request.body)
  if (!parsed.success) return sendRefusal(reply, refuse('malformed').refusal)
  const { password } = parsed.data
  const username = normaliseUsername(parsed.data.username)
  const { attempt, account } = await inLocal(mount.db, 'write', async (tx) => ({
    attempt: await countAttempt(tx, username, SIGN_IN_WINDOW_MINUTES),
    account: await findAccountByUsername(tx, username),
  }))
  const who = { username, accountId: account?.accountId, ...clientOf(request) }
  if (attempt.failures > MAX_SIGN_IN_FAILURES) {
    await inLocal(mount.db, 'write', (tx) => insertSignInEvent(tx, { id: newId(), ...who, outcome: 'locked' }))
    return sendRefusal(reply, refuse('signInLocked', {}, { until: attempt.lockedUntil }).refusal)
  }
  const body = { username, password, rememberMe: true }
  const answer = await mount.auth.handler(
    toWebRequest(request, { origin: mount.origin, path: '/sign-in/username', body }),
  )
  if (answer.status === 429) return sendRefusal(reply, refuse('tooManyRequests').refusal)
  if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`)
  if (answer.ok && account?.passwordExpired === true && !account.disabled) {
    // The password was right: only who holds it learns that it has run out.
    await inLocal(mount.db, 'write', async (tx) => {
      await deleteSessions(tx, account.accountId)
      await insertSignInEvent(tx, { id: newId(), ...who, outcome: 'passwordExpired' })
    })
    return sendRefusal(reply, refuse('oneTimePasswordExpired').refusal)
  }
  if (!answer.ok || account === undefined || account.disabled) {
    const outcome = account === undefined ? 'unknownUser' : 'wrongPassword'
    await inLocal(mount.db, 'write', (tx) => insertSignInEvent(tx, { id: newId(), ...who, outcome }))
    return sendRefusal(reply, refuse('signInFailed').refusal)
  }
  const { twoFactorRedirect } = Answered.parse(await answer.json())
  await inLocal(mount.db, 'write', async (tx) => {
    await clearAttempts(tx, username)
    if (!twoFactorRedirect) await insertSignInEvent(tx, { id: newId(), ...who, outcome: 'signedIn' })
  })
  copyCookies(answer, reply)
  if (twoFactorRedirect) return reply.send({ secondStep: true })
  return reply.send({ mustChangePassword: account.mustChangePassword })
}

export function clientOf(request: FastifyRequest): { ip: string; userAgent: string | undefined } {
  return { ip: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) }
}
