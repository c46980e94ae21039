import { type JobRequests, REQUESTED_JOBS } from '@jianjia/api'
import { type Db, type ForeignStatements, foreignStatements, JOBS_SCHEMA } from '@jianjia/db'
import { PgBoss } from 'pg-boss'
import type { Logger } from '../http/logger.ts'
import type { Job, JobContext } from './job.ts'
import type { JobFiles } from './job-files.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'

export interface JobsOptions {
  readonly appUrl: string
  readonly db: Db
  readonly logger: Logger
  readonly files: JobFiles
  readonly jobs: readonly Job[]
  /** How often somebody looks for work; 5 unless said. */
  readonly everySeconds?: number
  readonly telemetry?: Telemetry | undefined
}

export interface RunningJobs extends JobRequests {
  /** Has what was lost with its process done again, without waiting for the next look. */
  recover(): Promise<void>
  /** Takes no more work, lets what has begun come to its end (10 s at most), and closes the connections. */
  stop(): Promise<void>
}

const RETRIES = 5
/** So long what is done can be looked up in the tables. */
const KEPT_SECONDS = 2 * 86_400
const STOP_MILLIS = 10_000
/** The connections are the library's own: work that waits for a connection must not wait for requests. */
const CONNECTIONS = 2

/** Begins to do the work of these kinds, as the plain role. Any number of servers may do so on one database. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { appUrl, db, logger, files, jobs, everySeconds = 5, telemetry } = options
  const boss = new PgBoss({
    ...{ connectionString: appUrl, schema: JOBS_SCHEMA, max: CONNECTIONS, application_name: 'jianjia jobs' },
    // The tables are the owner's: see installJobs.
    ...{ migrate: false, createSchema: false, reindex: false },
    ...{ registerInstance: false, openTelemetry: { enabled: false } },
  })
  boss.on('error', (error) => logger.error({ err: error }, 'jobs'))
  boss.on('warning', (warning) => logger.warn({ warning }, 'jobs'))
  const keyOf = (name: string, payload: object) => jobs.find((job) => job.name === name)?.oneAtATime?.(payload) ?? null
  try {
    await boss.start({ attempts: 3 })
    const context = contextOf({ boss, keyOf }, { db, logger, files })
    for (const job of jobs) await work(boss, { job, context, everySeconds, telemetry })
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return {
    add: async (tx, { name, payload }) => {
      const singletonKey = keyOf(name, payload)
      await boss.send(name, REQUESTED_JOBS[name].parse(payload), {
        ...(singletonKey !== null && { singletonKey }),
        db: statements(foreignStatements(tx)),
      })
    },
    recover: () => boss.supervise(),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MILLIS }),
  }
}

interface Kept {
  readonly boss: PgBoss
  /** What is done one at a time has a key. */
  readonly keyOf: (name: string, payload: object) => string | null
}

function contextOf({ boss, keyOf }: Kept, known: Omit<JobContext, 'add'>): JobContext {
  return {
    ...known,
    add: async (name, payloads) => {
      const found = payloads.map((data) => {
        const singletonKey = keyOf(name, data)
        return singletonKey === null ? { data } : { data, singletonKey }
      })
      if (found.length > 0) await boss.insert(name, found)
    },
  }
}

interface Working {
  readonly job: Job
  readonly context: JobContext
  readonly everySeconds: number
  readonly telemetry: Telemetry | undefined
}

async function work(boss: PgBoss, { job, context, everySeconds, telemetry }: Working): Promise<void> {
  const { name, every, lostAfterSeconds, oneAtATime } = job
  const options = {
    ...{ retryLimit: RETRIES, retryDelay: 2, retryBackoff: true },
    ...{ expireInSeconds: lostAfterSeconds, deleteAfterSeconds: KEPT_SECONDS },
  }
  await boss.createQueue(name, { ...options, policy: oneAtATime === undefined ? 'standard' : 'singleton' })
  await boss.updateQueue(name, options)
  // One line for all servers, whoever writes it last; hours in which none of them ran are made up for by one run.
  if (every !== undefined) await boss.schedule(name, every, {}, { tz: 'UTC', missed: 'once' })
  await boss.work(name, { pollingIntervalSeconds: everySeconds }, async (found) => {
    for (const { data } of found) {
      const begun = performance.now()
      const ended = (outcome: 'done' | 'failed') =>
        telemetry?.jobEnded(name, outcome, (performance.now() - begun) / 1000)
      await job.run(data, context).catch((error: unknown) => {
        context.logger.error({ err: error, job: name }, 'job failed')
        ended('failed')
        throw error
      })
      ended('done')
    }
  })
}

function statements({ executeSql }: ForeignStatements) {
  return { executeSql: (text: string, values?: unknown[]) => executeSql(text, values) }
}
