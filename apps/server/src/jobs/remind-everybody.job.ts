import { inLocal, listTenants } from '@jianjia/db'
import { z } from 'zod'
import { defineJob } from './job.ts'
import { remindTenant } from './remind-tenant.job.ts'
import { tellEvents } from './tell-events.job.ts'

/** Has the reminders of every tenant sent: every hour, since midnight is at another hour in another time zone. */
export const remindEverybody = defineJob({
  name: 'remindEverybody',
  payload: z.strictObject({}),
  every: '2 * * * *',
  lostAfterSeconds: 60,
  run: async (_, { db, add }) => {
    const payloads = (await inLocal(db, 'read', listTenants)).map((districtId) => ({ districtId }))
    await add(remindTenant.name, payloads)
    // What a server without jobs has left untold.
    await add(tellEvents.name, payloads)
  },
})
