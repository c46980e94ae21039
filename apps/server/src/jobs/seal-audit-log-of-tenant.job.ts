import { inTenant } from '@jianjia/db'
import { checkAuditChain, sealAuditLog } from '@jianjia/db/process'
import { DistrictId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { defineJob } from './job.ts'

/**
 * Puts the lines of one tenant's audit log into its chain, and says its end in the log of the server: whoever keeps that
 * log elsewhere can prove which lines there were on the day.
 */
export const sealAuditLogOfTenant = defineJob({
  name: 'sealAuditLogOfTenant',
  payload: z.strictObject({ districtId: DistrictId }),
  lostAfterSeconds: 300,
  run: async ({ districtId }, { db, logger }) => {
    let sealed = 0
    for (let linked = 1; linked > 0; sealed += linked) linked = await inTenant(db, districtId, 'write', sealAuditLog)
    const { head, changed, removed, late } = await inTenant(db, districtId, 'read', checkAuditChain)
    const isWhole = changed + removed === 0
    logger[isWhole ? 'info' : 'error']({ districtId, sealed, head, changed, removed, late }, 'audit chain')
  },
})
