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

/** `secure`: served over https, and never to be asked in any other way again. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return secure ? { ...SECURITY_HEADERS, 'strict-transport-security': YEAR } : SECURITY_HEADERS
}

export function addSecurityHeaders(server: FastifyInstance, secure: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(secure))
    reply.header('x-request-id', request.id)
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store')
  })
}
