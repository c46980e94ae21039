// A process that does a job and is killed before it can say that it is done: for the test of what happens then.
import { createDb } from '@jianjia/db'
import { createLogger } from '../src/http/logger.ts'
import { jobFiles } from '../src/jobs/job-files.ts'
import { remindTenant } from '../src/jobs/remind-tenant.job.ts'
import { startJobs } from '../src/jobs/start-jobs.ts'

const [appUrl = ''] = process.argv.slice(2)
const db = createDb({ connectionString: appUrl, max: 2 })
const job = {
  ...remindTenant,
  run: async (...told: Parameters<typeof remindTenant.run>) => {
    await remindTenant.run(...told)
    process.kill(process.pid, 'SIGKILL')
  },
}
const logger = createLogger({ level: 'error' })
await startJobs({ ...{ appUrl, db, logger, everySeconds: 0.5 }, files: jobFiles('/nonexistent'), jobs: [job] })
