import type { FastifyInstance } from 'fastify'

/**
 * On every answer, also on errors. Styles are inline because the component library writes style attributes; scripts are
 * ours only. `connect-src 'self'`: no screen ever asks another origin for anything.
 */
const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For stored files: no script, and an origin of its own. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

export const SECURITY_HEADERS = {
  'content-security-policy': CONSOLE_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const

const YEAR = 'max-age=31536000'

export function addSecurityHeaders(server: FastifyInstance, secure: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    reply.header('x-request-id', request.id)
    if (secure) reply.header('strict-transport-security', YEAR)
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store')
  })
}
