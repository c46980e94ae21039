import type { FastifyInstance, FastifyRequest } from 'fastify'

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must come from our own pages. Browsers say where a request comes from in `Sec-Fetch-Site` and `Origin`; a client
 * that sends neither is no browser and carries no foreign user's cookie.
 */
export function refuseForeignChanges(server: FastifyInstance, origin: string | undefined): void {
  server.addHook('onRequest', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || isOwn(request, origin)) return
    await reply.code(403).send({ refusal: { code: 'foreignOrigin', detail: {} }, requestId: request.id })
  })
}

function isOwn(request: FastifyRequest, origin: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const from = request.headers.origin
  return from === undefined || from === (origin ?? `${request.protocol}://${request.headers.host ?? ''}`)
}
