import { REQUESTED_JOBS, tellEvents as tell } from '@jianjia/api'
import { defineJob } from './job.ts'

/** Tells in one tenant what has happened. */
export const tellEvents = defineJob({
  name: 'tellEvents',
  payload: REQUESTED_JOBS.tellEvents,
  lostAfterSeconds: 60,
  oneAtATime: ({ districtId }) => districtId,
  run: async ({ districtId }, { db, logger }) => {
    const { notices } = await tell(db, districtId)
    if (notices > 0) logger.info({ districtId, notices }, 'notices')
  },
})
