import { makeBinderFile, REQUESTED_JOBS } from '@jianjia/api'
import { defineJob } from './job.ts'

/** Writes the file of a binder that somebody has asked for. */
export const makeBinder = defineJob({
  name: 'makeBinder',
  payload: REQUESTED_JOBS.makeBinder,
  // Five hundred pages take a tenth of it.
  lostAfterSeconds: 300,
  run: async (job, { db, files, logger }) => {
    const made = await makeBinderFile({ db, services: files }, job)
    logger.info({ ...job, made }, 'binder')
  },
})
