import { comparePictures as compare, REQUESTED_JOBS } from '@jianjia/api'
import { defineJob } from './job.ts'

/** Looks among the pictures of one tenant for those that are like the new ones; what is left goes on in the next run. */
export const comparePictures = defineJob({
  name: 'comparePictures',
  payload: REQUESTED_JOBS.comparePictures,
  lostAfterSeconds: 600,
  run: async ({ districtId }, { db, logger, add }) => {
    const { compared, twins, isAll } = await compare(db, districtId)
    if (compared > 0) logger.info({ districtId, compared, twins }, 'pictures compared')
    if (!isAll) await add(comparePictures.name, [{ districtId }])
  },
})
