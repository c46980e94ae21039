import { type AppRouter, appRouter, errorMessage } from '@jianjia/api'
import { refuse } from '@jianjia/domain/kernel'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import { apiContext, type Behind } from './api-context.ts'
import { refusalBody } from './send-refusal.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'

/** Calls that one request may hold: the console sends what one screen asks for together. */
const MAX_BATCH = 10
const MAX_BODY = 1024 * 1024

/** Only `application/json`, in exactly this form: every looser reading has been a way around validation somewhere. */
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])

/** Names of others are counted as one: what somebody makes up is no label. */
const KNOWN: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures))

export function mountTrpc(server: FastifyInstance, behind: Behind, telemetry?: Telemetry): void {
  server.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!METHODS.has(request.method))
        return reply
          .code(405)
          .header('allow', [...METHODS].join(', '))
          .send(refusalBody(reply, refuse('malformed').refusal))
      if (request.method === 'POST' && !JSON_TYPE.test(request.headers['content-type'] ?? ''))
        return reply.code(415).send(refusalBody(reply, refuse('malformed').refusal))
    })
    await scope.register(fastifyTRPCPlugin, {
      prefix: '/trpc',
      trpcOptions: {
        router: appRouter,
        createContext: ({ req }) => apiContext(behind, req),
        maxBatchSize: MAX_BATCH,
        onError: ({ error, path, req }) => {
          telemetry?.refused(path !== undefined && KNOWN.has(path) ? path : 'unknown', errorMessage(error))
          if (error.code === 'INTERNAL_SERVER_ERROR')
            req.log.error({ err: error.cause ?? error, path }, 'procedure failed')
        },
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>)
  })
}

export const TRPC_BODY_LIMIT = MAX_BODY
