import { inLocal, listTenants } from '@jianjia/db'
import { z } from 'zod'
import { defineJob } from './job.ts'
import { sealAuditLogOfTenant } from './seal-audit-log-of-tenant.job.ts'

/** Has the lines of every tenant's audit log put into its chain, once a night. */
export const sealAuditLogs = defineJob({
  name: 'sealAuditLogs',
  payload: z.strictObject({}),
  every: '40 17 * * *',
  lostAfterSeconds: 60,
  run: async (_, { db, add }) => {
    const tenants = await inLocal(db, 'read', listTenants)
    await add(
      sealAuditLogOfTenant.name,
      tenants.map((districtId) => ({ districtId })),
    )
  },
})
