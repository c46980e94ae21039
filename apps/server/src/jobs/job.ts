import type { Db } from '@jianjia/db'
import type { z } from 'zod'
import type { Logger } from '../http/logger.ts'
import type { JobFiles } from './job-files.ts'

/** A kind of work that is done apart from any request, by whichever server is free: once or again, with the same outcome. */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  readonly name: string
  /** What it is told. A stored payload of another form fails and is logged. */
  readonly payload: Payload
  /** When it is done by itself, with an empty payload: five fields in UTC, as of cron. */
  readonly every?: string
  /** After so many seconds it counts as lost with its process, and is done again. */
  readonly lostAfterSeconds: number
  /** Of what is told the same by this, one is done at a time; unless said, any number at once. */
  readonly oneAtATime?: (payload: z.output<Payload>) => string
  /**
   * Does the work. It may be cut off at any point and is then done again, so its effects have a key of their own in our
   * tables: doing it twice does nothing twice.
   */
  readonly run: (payload: z.output<Payload>, context: JobContext) => Promise<void>
}

export interface JobContext {
  readonly db: Db
  readonly logger: Logger
  readonly files: JobFiles
  /** Leaves further work behind, each of it to be done by itself. */
  readonly add: (name: string, payloads: readonly object[]) => Promise<void>
}

export function defineJob<Payload extends z.ZodType>(job: Job<Payload>): Job {
  const { oneAtATime, ...told } = job
  return {
    ...told,
    ...(oneAtATime !== undefined && { oneAtATime: (payload) => oneAtATime(job.payload.parse(payload)) }),
    run: (payload, context) => job.run(job.payload.parse(payload), context),
  }
}
