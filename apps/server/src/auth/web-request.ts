import type { FastifyReply, FastifyRequest } from 'fastify'
import { ADDRESS_HEADER } from './auth.ts'

interface Forwarded {
  readonly origin: string
  readonly path: string
  readonly body?: unknown
  /** Leaves out all other cookies of the browser. */
  readonly onlyCookie?: string
}

/** The request as the sign-in library wants it. The address and the origin are ours to say: both were checked before. */
export function toWebRequest(request: FastifyRequest, { origin, path, body, onlyCookie }: Forwarded): Request {
  const headers = new Headers({ origin, [ADDRESS_HEADER]: request.ip })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  if (onlyCookie !== undefined) headers.set('cookie', withoutOthers(request.headers.cookie ?? '', onlyCookie))
  if (body === undefined) return new Request(new URL(`/auth${path}`, origin), { method: request.method, headers })
  headers.set('content-type', 'application/json')
  return new Request(new URL(`/auth${path}`, origin), { method: 'POST', headers, body: JSON.stringify(body) })
}

function withoutOthers(cookies: string, name: string): string {
  return cookies
    .split(';')
    .filter((cookie) => cookie.trim().startsWith(`${name}=`))
    .join(';')
}

/** Cookies are copied one by one: joined by a comma they would be one broken cookie. */
export function copyCookies(from: Response, reply: FastifyReply): void {
  for (const cookie of from.headers.getSetCookie()) reply.header('set-cookie', cookie)
}
