import type { ApiContext, Services } from '@jianjia/api'
import type { Db } from '@jianjia/db'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sessionOf } from '../auth/session-of.ts'

/** In which post the page works that asks (`apps/console/src/lib/session/shown-post.ts`). */
export const POST_HEADER = 'x-jianjia-post'

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
    post: z.uuid().safeParse(request.headers[POST_HEADER]).data,
    account: await sessionOf(behind, request),
  }
}
