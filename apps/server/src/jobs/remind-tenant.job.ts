import { REQUESTED_JOBS, sendDueReminders } from '@jianjia/api'
import { defineJob } from './job.ts'

/** Sends what is due today in one tenant. */
export const remindTenant = defineJob({
  name: 'remindTenant',
  payload: REQUESTED_JOBS.remindTenant,
  lostAfterSeconds: 300,
  run: async ({ districtId }, { db, logger }) => {
    const { notices } = await sendDueReminders(db, districtId)
    logger.info({ districtId, notices }, 'reminders')
  },
})
