import { inLocal, listTenants } from '@jianjia/db'
import { z } from 'zod'
import { emptyBinOfTenant } from './empty-bin-of-tenant.job.ts'
import { defineJob } from './job.ts'

/** Has the bin of every tenant emptied of what can no longer be taken out, once a night. */
export const emptyBins = defineJob({
  name: 'emptyBins',
  payload: z.strictObject({}),
  every: '20 18 * * *',
  lostAfterSeconds: 60,
  run: async (_, { db, add }) => {
    const tenants = await inLocal(db, 'read', listTenants)
    await add(
      emptyBinOfTenant.name,
      tenants.map((districtId) => ({ districtId })),
    )
  },
})
