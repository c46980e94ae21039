import { randomUUID } from 'node:crypto'
import { type Server, STATUS_CODES } from 'node:http'
import { type Refusal, refuse } from '@jianjia/domain/kernel'
import type { FastifyError, FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { securityHeaders } from './security-headers.ts'

/** What is told apart of what is no request; anything else is 400. */
const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/**
 * Whatever is answered before there is a request (bytes that are no HTTP, headers beyond 16 KB, an address that cannot be
 * read) carries the same headers and the same form of a no as every other answer.
 */
export function brokenRequests(secure: boolean) {
  return {
    // Said by ourselves (`refuseNameless`), or the library beneath would answer it without our headers.
    http: { requireHostHeader: false },
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || socket.destroyed) return
      if (socket.writable) socket.write(answerOf(STATUS[error.code] ?? 400, secure))
      socket.destroy(error)
    },
    frameworkErrors(_error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
      reply.code(400).headers({ ...securityHeaders(secure), 'x-request-id': request.id, 'cache-control': 'no-store' })
      reply.send({ requestId: request.id, refusal: refuse('malformed').refusal })
    },
  } satisfies FastifyHttpOptions<Server>
}

export function refuseOddRequests(server: FastifyInstance): void {
  // Asked whether it may go on, the server lets it: what is wrong with the request is said in the usual way.
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response))
  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.host !== undefined || request.raw.httpVersion === '1.0') return
    await reply.code(400).send({ requestId: request.id, refusal: refuse('malformed').refusal })
  })
}

function answerOf(status: number, secure: boolean): string {
  const requestId = randomUUID()
  const refusal: Refusal = status === 431 ? refuse('requestTooLarge').refusal : refuse('malformed').refusal
  const body = JSON.stringify({ requestId, refusal })
  const headers = {
    ...securityHeaders(secure),
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}
