import { sweepFiles } from '@jianjia/api'
import { DistrictId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { defineJob } from './job.ts'

/** Does away with stored files of one tenant that have no row: their process was killed before, or they were erased. */
export const sweepTenantFiles = defineJob({
  name: 'sweepTenantFiles',
  payload: z.strictObject({ districtId: DistrictId }),
  lostAfterSeconds: 3600,
  run: async ({ districtId }, { db, logger, files }) => {
    const swept = await sweepFiles({ db, storage: files.storage, districtId })
    if (swept > 0) logger.info({ districtId, swept }, 'files without a row swept')
  },
})
