import { inLocal, listTenants } from '@jianjia/db'
import { z } from 'zod'
import { comparePictures } from './compare-pictures.job.ts'
import { defineJob } from './job.ts'
import { sweepTenantFiles } from './sweep-tenant-files.job.ts'

/** Once a night: what arrived and was never ended goes, and every tenant's files and pictures are looked through. */
export const sweepEverything = defineJob({
  name: 'sweepEverything',
  payload: z.strictObject({}),
  every: '40 18 * * *',
  lostAfterSeconds: 600,
  run: async (_, { db, logger, add, files }) => {
    const swept = await files.sweepArrivals()
    if (swept > 0) logger.info({ swept }, 'unfinished uploads swept')
    const payloads = (await inLocal(db, 'read', listTenants)).map((districtId) => ({ districtId }))
    await add(sweepTenantFiles.name, payloads)
    await add(comparePictures.name, payloads)
  },
})
