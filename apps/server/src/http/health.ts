import { type Db, isReady } from '@jianjia/db'
import type { FastifyInstance } from 'fastify'

/** `/healthz`: the process answers. `/readyz`: it can also work, with a database whose schema is the one we expect. */
export function mountHealth(server: FastifyInstance, db: Db): void {
  server.get('/healthz', () => ({ status: 'ok' }))
  server.get('/readyz', async (request, reply) => {
    const ready = await isReady(db).catch((error: unknown) => {
      request.log.warn({ err: error }, 'not ready')
      return false
    })
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'notReady' })
  })
}
