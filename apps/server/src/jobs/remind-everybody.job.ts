import { inLocal, listTenants } from '@jianjia/db'
import { z } from 'zod'
import { defineJob } from './job.ts'
import { remindTenant } from './remind-tenant.job.ts'

/** Has the reminders of every tenant sent: every hour, since midnight is at another hour in another time zone. */
export const remindEverybody = defineJob({
  name: 'remindEverybody',
  payload: z.strictObject({}),
  every: '2 * * * *',
  lostAfterSeconds: 60,
  run: async (_, { db, add }) => {
    const tenants = await inLocal(db, 'read', listTenants)
    await add(
      remindTenant.name,
      tenants.map((districtId) => ({ districtId })),
    )
  },
})
