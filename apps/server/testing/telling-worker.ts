// A process that tells what has happened, through an address of its own for the telling: for the test that kills it there,
// or at the latest before it can say that it is done.
import { createDb } from '@jianjia/db'
import { createLogger } from '../src/http/logger.ts'
import { jobFiles } from '../src/jobs/job-files.ts'
import { startJobs } from '../src/jobs/start-jobs.ts'
import { tellEvents } from '../src/jobs/tell-events.job.ts'

const [appUrl = '', throughUrl = ''] = process.argv.slice(2)
const db = createDb({ connectionString: throughUrl, max: 1 })
const logger = createLogger({ level: 'error' })
const job = {
  ...tellEvents,
  run: async (...told: Parameters<typeof tellEvents.run>) => {
    await tellEvents.run(...told)
    process.kill(process.pid, 'SIGKILL')
  },
}
await startJobs({ ...{ appUrl, db, logger, everySeconds: 0.5 }, files: jobFiles('/nonexistent'), jobs: [job] })
