import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from '../http/send-refusal.ts'
import type { AuthMount } from './auth-mount.ts'
import { changePassword } from './change-password.ts'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from './second-factor.ts'
import { secondStep } from './second-step.ts'
import { sessionOf } from './session-of.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** Everything under /auth that answers. Whatever else the sign-in library knows is not there (404). */
export const AUTH_ROUTES = [
  { method: 'POST', path: '/sign-in/username' },
  { method: 'POST', path: '/sign-in/second-step' },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
  { method: 'POST', path: '/change-password' },
  { method: 'POST', path: '/second-factor/begin' },
  { method: 'POST', path: '/second-factor/confirm' },
  { method: 'POST', path: '/second-factor/recovery-codes' },
  { method: 'POST', path: '/second-factor/end' },
] as const

const HANDLERS = {
  '/sign-in/username': signIn,
  '/sign-in/second-step': secondStep,
  '/sign-out': signOut,
  '/get-session': showSession,
  '/change-password': changePassword,
  '/second-factor/begin': beginSecondFactor,
  '/second-factor/confirm': confirmSecondFactor,
  '/second-factor/recovery-codes': renewRecoveryCodes,
  '/second-factor/end': endSecondFactor,
} as const satisfies Record<(typeof AUTH_ROUTES)[number]['path'], Handler>

type Handler = (mount: AuthMount, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

export function mountAuth(server: FastifyInstance, mount: AuthMount): void {
  for (const { method, path } of AUTH_ROUTES)
    server.route({
      method,
      url: `/auth${path}`,
      bodyLimit: 8 * 1024,
      handler: (request, reply) => HANDLERS[path](mount, request, reply),
    })
  server.all('/auth/*', (_request, reply) => sendRefusal(reply, refuse('notFoundOrNoAccess').refusal))
}

async function showSession(mount: AuthMount, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const session = await sessionOf(mount, request)
  if (session === undefined) return reply.send({ account: null })
  const { accountId, username, mustChangePassword } = session
  return reply.send({ account: { accountId, username, mustChangePassword } })
}
