import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { choosePort } from './choose-port.ts'
import type { Config } from './config.ts'
import type { OpenDatabase } from './database.ts'
import { prepareFirstUse } from './first-use.ts'
import type { Logger } from './http/logger.ts'
import { buildServer } from './http/server.ts'
import { JOBS_ELSEWHERE, type JobsBeside, jobsBeside } from './jobs/jobs-beside.ts'
import { ballotBox } from './ballot-box.ts'
import { numberVault } from './number-vault.ts'
import { keptSecret } from './secrets.ts'
import { createServices } from './services.ts'
import { incomingFolder } from './storage/folder-storage.ts'
import { createTelemetry } from './telemetry/telemetry.ts'
import { sweepIncoming } from './storage/receive-file.ts'

interface Doors {
  readonly config: Config
  readonly consoleFolder: string
  readonly database: OpenDatabase
  readonly logger: Logger
}

interface OpenedDoors {
  readonly server: FastifyInstance
  /** What is done apart from requests; not begun yet. */
  readonly jobs: JobsBeside
  /** As a browser on this machine opens it. */
  readonly address: string
  /** What to print besides: the demonstration's sign-ins, or the set-up code. */
  readonly firstUse: readonly string[]
}

const DAY_MILLIS = 86_400_000

/** Makes the installation ready for its first use and answers requests from now on. */
export async function openDoors({ config, consoleFolder, database, logger }: Doors): Promise<OpenedDoors> {
  const filesFolder = path.join(config.dataFolder, 'files')
  await sweepIncoming(incomingFolder(filesFolder), database.embedded ? 0 : DAY_MILLIS)
  const secretsFolder = path.join(config.dataFolder, 'secrets')
  const secret = config.authSecret ?? (await keptSecret(secretsFolder, 'sign-in'))
  const sealing = config.rosterSecrets ?? ([await keptSecret(secretsFolder, 'roster')] as const)
  const [vault, box] = [numberVault(sealing), ballotBox(sealing)]
  const { publicOrigin, s3 } = config
  const services = createServices({ filesFolder, vault, ballotBox: box, publicOrigin, s3 })
  // A demonstration is told by a clock of its own, at which nothing may be done by itself.
  const firstUse = await prepareFirstUse({ config, database, services, filesFolder })
  const telemetry = config.metricsToken === undefined ? undefined : createTelemetry(database.db)
  const told = telemetry && config.metricsToken ? { telemetry, token: config.metricsToken } : undefined
  const jobs = config.doesJobs
    ? jobsBeside(database, { logger, filesFolder, s3: config.s3, telemetry })
    : JOBS_ELSEWHERE
  const common = { db: database.db, services: { ...services, jobs }, secret, filesFolder, consoleFolder, told }
  const { server, port } = await listen(config, (origin) =>
    buildServer({ ...common, logger, origin, publicOrigin: config.publicOrigin, trustProxy: config.trustProxy }),
  )
  return { server, jobs, address: `http://${addressOf(config.host)}:${port}`, firstUse }
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
