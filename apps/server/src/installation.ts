import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { createLogger, type Logger } from './http/logger.ts'
import type { JobsBeside } from './jobs/jobs-beside.ts'

export interface RunningInstallation {
  /** What to print, once: the address first, then the demonstration's sign-ins or the set-up code. */
  readonly announcement: readonly string[]
  /** Finishes what has begun, then closes everything. Calling it again waits for the same end. */
  stop(): Promise<void>
}

const DRAIN_MILLIS = 15_000

/**
 * A promise that nobody has waited for fails alone: it is logged, and the other requests go on. An exception outside of
 * every request leaves the process in an unknown state: it is logged, and the process comes to an orderly end.
 */
export function endOnAccident(logger: Logger, stop: () => Promise<void>): void {
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'nobody waited for this'))
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'outside of every request')
    void stop().finally(() => process.exit(1))
  })
}

export async function runInstallation(
  config: Config,
  { consoleFolder }: { readonly consoleFolder: string },
): Promise<RunningInstallation> {
  const logger = createLogger({ level: config.logLevel })
  const database = await openDatabase(config, logger)
  try {
    // What answers requests is most of the program, and is not read where the database refuses.
    const { openDoors } = await import('./open-doors.ts')
    const { server, jobs, address, firstUse } = await openDoors({ config, consoleFolder, database, logger })
    const stop = once(() => shutDown({ server, jobs, database, logger }))
    endOnAccident(logger, stop)
    jobs.begin()
    return { announcement: [address, ...firstUse], stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

interface ShutDown {
  readonly server: FastifyInstance
  readonly jobs: JobsBeside
  readonly database: OpenDatabase
  readonly logger: Logger
}

/**
 * No new requests, the running ones to their end (15 s at most), then the jobs that have begun (10 s), then the
 * connections, then PostgreSQL.
 */
async function shutDown({ server, jobs, database, logger }: ShutDown): Promise<void> {
  const drained = new AbortController()
  const impatient = delay(DRAIN_MILLIS, undefined, { signal: drained.signal, ref: false }).then(
    () => {
      logger.warn('requests were still running after 15 s')
      server.server.closeAllConnections()
    },
    () => undefined,
  )
  await server.close()
  drained.abort()
  await impatient
  await jobs.stop()
  await database.close()
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => (begun ??= work())
}
