import { randomUUID } from 'node:crypto'
import { refuse } from '@jianjia/domain/kernel'
import Fastify, { type FastifyInstance } from 'fastify'
import { isSecure, makeAuth } from '../auth/auth.ts'
import { mountAuth } from '../auth/mount-auth.ts'
import type { PasswordHashing } from '../auth/password-hash.ts'
import type { Behind } from './api-context.ts'
import { brokenRequests, refuseOddRequests } from './broken-requests.ts'
import { mountCalendar } from './calendar-route.ts'
import { mountConsole } from './console.ts'
import { mountDownloads } from './download-route.ts'
import { evenRefusals } from './even-refusals.ts'
import { mountHealth } from './health.ts'
import type { Logger } from './logger.ts'
import { mountTrpc, TRPC_BODY_LIMIT } from './mount-trpc.ts'
import { refuseForeignChanges } from './same-origin.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { refusalBody, sendError, sendRefusal } from './send-refusal.ts'
import { mountUploads } from './upload-route.ts'
import { mountTelemetry, type TelemetryBehindToken } from '../telemetry/mount-telemetry.ts'

export interface ServerOptions extends Behind {
  readonly logger: Logger
  /** Where evidence lies. */
  readonly filesFolder: string
  /** The built console; absent in tests of the server alone. */
  readonly consoleFolder: string
  /** The only address that people use, when there is one; else any name of this machine is as good as its own. */
  readonly publicOrigin?: string | undefined
  /** Behind a reverse proxy that sets `X-Forwarded-For`; without one the header is not believed. */
  readonly trustProxy?: boolean
  /** Absent: nobody is told figures of the server. */
  readonly told?: TelemetryBehindToken | undefined
  /** The slow one unless said. */
  readonly passwords?: PasswordHashing
  /** At which steps of time it is told that there is nothing; the product's own unless said. */
  readonly refusalStepMillis?: number | undefined
}

/** The whole HTTP side, not yet listening. It keeps no state of its own: run as many as needed. */
export function buildServer(options: ServerOptions): FastifyInstance {
  const secure = isSecure(options.origin)
  const server = Fastify({
    ...brokenRequests(secure),
    loggerInstance: options.logger,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 5000 },
    bodyLimit: TRPC_BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    // Finishing what has begun: idle connections are closed at once, busy ones after their answer.
    forceCloseConnections: 'idle',
    // A large file over a bad line takes minutes.
    requestTimeout: 15 * 60_000,
  })
  addSecurityHeaders(server, secure)
  refuseOddRequests(server)
  evenRefusals(server, options.refusalStepMillis)
  refuseForeignChanges(server, options.publicOrigin)
  server.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error)
    if (status === 413) return reply.code(413).send(refusalBody(reply, refuse('requestTooLarge').refusal))
    return status < 500 ? sendRefusal(reply, refuse('malformed').refusal) : sendError(reply, error)
  })
  if (options.told !== undefined) mountTelemetry(server, options.told)
  mountHealth(server, options.db)
  mountAuth(server, { ...options, auth: makeAuth(options) })
  mountTrpc(server, options, options.told?.telemetry)
  mountUploads(server, options)
  mountDownloads(server, options)
  mountCalendar(server, options)
  mountConsole(server, options.consoleFolder)
  return server
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}
