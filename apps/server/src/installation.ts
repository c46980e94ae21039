import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { choosePort } from './choose-port.ts'
import type { Config } from './config.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { prepareFirstUse } from './first-use.ts'
import { createLogger, type Logger } from './http/logger.ts'
import { buildServer } from './http/server.ts'
import { keptSecret } from './secrets.ts'
import { createServices } from './services.ts'
import { briefFolder } from './storage/brief-folder.ts'
import { folderStorage, incomingFolder } from './storage/folder-storage.ts'
import { sweepIncoming } from './storage/receive-file.ts'

export interface RunningInstallation {
  /** What to print, once: the address first, then the demonstration's sign-ins or the set-up code. */
  readonly announcement: readonly string[]
  /** Finishes what has begun, then closes everything. Calling it again waits for the same end. */
  stop(): Promise<void>
}

const DRAIN_MILLIS = 15_000
const DAY_MILLIS = 86_400_000

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
  await choosePort(config.host, config.port)
  const database = await openDatabase(config, logger)
  try {
    const filesFolder = path.join(config.dataFolder, 'files')
    await sweepIncoming(incomingFolder(filesFolder), database.embedded ? 0 : DAY_MILLIS)
    const storage = folderStorage(filesFolder)
    const secret = config.authSecret ?? (await keptSecret(path.join(config.dataFolder, 'secrets'), 'sign-in'))
    const services = createServices(storage, briefFolder(path.join(filesFolder, 'brief')))
    const firstUse = await prepareFirstUse({ config, database, services, filesFolder })
    const common = { db: database.db, services, secret, filesFolder, consoleFolder }
    const { server, port } = await listen(config, (origin) =>
      buildServer({ ...common, logger, origin, publicOrigin: config.publicOrigin, trustProxy: config.trustProxy }),
    )
    const stop = once(() => shutDown({ server, database, logger }))
    endOnAccident(logger, stop)
    return { announcement: [`http://${addressOf(config.host)}:${port}`, ...firstUse], stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function listen(
  config: Config,
  build: (origin: string) => FastifyInstance,
): Promise<{ server: FastifyInstance; port: number }> {
  for (;;) {
    const port = await choosePort(config.host, config.port)
    const server = build(config.publicOrigin ?? `http://${addressOf(config.host)}:${port}`)
    try {
      await server.listen({ host: config.host, port })
      return { server, port }
    } catch (error) {
      await server.close()
      // Somebody took the port between the look and the listening: look again, unless it had to be this one.
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken) throw error
    }
  }
}

/** An address that means "every one of this machine" is opened through the loopback. */
function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

interface ShutDown {
  readonly server: FastifyInstance
  readonly database: OpenDatabase
  readonly logger: Logger
}

/** No new requests, the running ones to their end (15 s at most), then the connections, then PostgreSQL. */
async function shutDown({ server, database, logger }: ShutDown): Promise<void> {
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
  await database.close()
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => (begun ??= work())
}
