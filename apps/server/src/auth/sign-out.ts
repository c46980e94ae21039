import { inLocal, insertSignInEvent, newId } from '@jianjia/db'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuthMount } from './auth-mount.ts'
import { sessionOf } from './session-of.ts'
import { clientOf } from './sign-in.ts'
import { copyCookies, toWebRequest } from './web-request.ts'

/** Ends this session, in the database and not only in the browser. Signing out twice is as good as once. */
export async function signOut(mount: AuthMount, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const session = await sessionOf(mount, request)
  const answer = await mount.auth.handler(toWebRequest(request, { origin: mount.origin, path: '/sign-out', body: {} }))
  if (session !== undefined) {
    const { accountId, username } = session
    await inLocal(mount.db, 'write', (tx) =>
      insertSignInEvent(tx, { id: newId(), accountId, username, ...clientOf(request), outcome: 'signedOut' }),
    )
  }
  copyCookies(answer, reply)
  return reply.send({ account: null })
}
