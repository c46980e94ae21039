import { type FoundSession, findSession, inLocal } from '@jianjia/db'
import type { FastifyRequest } from 'fastify'
import { sessionCookieName } from './auth.ts'
import type { AuthMount } from './auth-mount.ts'
import { signedValueOf } from './session-cookie.ts'

/** One statement: the session of a cookie that we signed, if it has not ended and its account is not disabled. */
export async function sessionOf(
  mount: Omit<AuthMount, 'auth'>,
  request: FastifyRequest,
): Promise<FoundSession | undefined> {
  const token = signedValueOf(request.headers.cookie, sessionCookieName(mount.origin), mount.secret)
  return token === undefined ? undefined : inLocal(mount.db, 'read', (read) => findSession(read, token))
}
