import { REQUESTED_JOBS, sendDueReminders } from '@jianjia/api'
import { defineJob } from './job.ts'
import { tellEvents } from './tell-events.job.ts'

/** Sends what is due today in one tenant. */
export const remindTenant = defineJob({
  name: 'remindTenant',
  payload: REQUESTED_JOBS.remindTenant,
  lostAfterSeconds: 300,
  run: async ({ districtId }, { db, logger, add }) => {
    const { notices, events } = await sendDueReminders(db, districtId)
    if (events > 0) await add(tellEvents.name, [{ districtId }])
    logger.info({ districtId, notices }, 'reminders')
  },
})
