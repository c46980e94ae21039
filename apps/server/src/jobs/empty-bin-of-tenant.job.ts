import { emptyBin } from '@jianjia/api'
import { DistrictId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { defineJob } from './job.ts'

/** Removes what lay in one tenant's bin for too long. */
export const emptyBinOfTenant = defineJob({
  name: 'emptyBinOfTenant',
  payload: z.strictObject({ districtId: DistrictId }),
  lostAfterSeconds: 300,
  run: async ({ districtId }, { db, logger }) => {
    const { removed } = await emptyBin(db, districtId)
    logger.info({ districtId, removed }, 'bin')
  },
})
