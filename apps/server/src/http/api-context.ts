import type { ApiContext, Services } from '@jianjia/api'
import type { Db } from '@jianjia/db'
import type { FastifyRequest } from 'fastify'
import { sessionOf } from '../auth/session-of.ts'

export interface Behind {
  readonly db: Db
  readonly services: Services
  readonly secret: string
  readonly origin: string
}

/** Who asks, from the session's cookie; everything else a procedure needs is the same for all requests. */
export async function apiContext(behind: Behind, request: FastifyRequest): Promise<ApiContext> {
  return {
    db: behind.db,
    services: behind.services,
    requestId: request.id,
    source: request.ip,
    account: await sessionOf(behind, request),
  }
}
