import type { S3Place } from '../storage/s3/s3-place.ts'
import { type JobRequests, NO_JOBS } from '@jianjia/api'
import type { OpenDatabase } from '../database.ts'
import type { Logger } from '../http/logger.ts'
import { jobFiles } from './job-files.ts'
import type { RunningJobs } from './start-jobs.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'

export interface JobsBeside extends JobRequests {
  begin(): void
  stop(): Promise<void>
}

interface Around {
  readonly logger: Logger
  readonly filesFolder: string
  readonly s3: S3Place | undefined
  readonly telemetry: Telemetry | undefined
}

/**
 * The jobs of a server, begun beside it: nobody waits for the library to load or for its tables to be made, except a
 * change that leaves work behind.
 */
export function jobsBeside(database: OpenDatabase, around: Around): JobsBeside {
  let running: Promise<RunningJobs> | undefined
  const begun = () => (running ??= begin(database, around))
  return {
    add: async (tx, request) => (await begun()).add(tx, request),
    begin: () => {
      begun().catch((error: unknown) => around.logger.error({ err: error }, 'jobs do not run'))
    },
    stop: async () => {
      const jobs = await running?.catch(() => undefined)
      await jobs?.stop()
    },
  }
}

/** A server that leaves the work to others. */
export const JOBS_ELSEWHERE: JobsBeside = { ...NO_JOBS, begin: () => undefined, stop: async () => undefined }

async function begin({ db, appUrl, ownerUrl }: OpenDatabase, around: Around): Promise<RunningJobs> {
  const { logger, filesFolder, s3, telemetry } = around
  if (ownerUrl !== undefined) {
    const { installJobs } = await import('./install-jobs.ts')
    await installJobs(ownerUrl)
  }
  const [{ startJobs }, { ALL_JOBS }] = await Promise.all([import('./start-jobs.ts'), import('./all-jobs.ts')])
  return startJobs({ appUrl, db, logger, files: jobFiles(filesFolder, s3), jobs: ALL_JOBS, telemetry })
}
