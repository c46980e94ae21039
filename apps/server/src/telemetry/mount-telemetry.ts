import { createHash, timingSafeEqual } from 'node:crypto'
import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance } from 'fastify'
import { sendRefusal } from '../http/send-refusal.ts'
import type { Telemetry } from './telemetry.ts'

export interface TelemetryBehindToken {
  readonly telemetry: Telemetry
  /** Whoever reads must send it as `Authorization: Bearer …`. */
  readonly token: string
}

/** Watches every answer, and tells at `/metrics` whoever has the token. To everybody else there is no such address. */
export function mountTelemetry(server: FastifyInstance, { telemetry, token }: TelemetryBehindToken): void {
  const expected = digest(`Bearer ${token}`)
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    telemetry.answered({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 })
  })
  server.get('/metrics', async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      return sendRefusal(reply, refuse('notFoundOrNoAccess').refusal)
    const { text, mediaType } = await telemetry.tell()
    return reply.type(mediaType).send(text)
  })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
