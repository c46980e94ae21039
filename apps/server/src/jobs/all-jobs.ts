import { comparePictures } from './compare-pictures.job.ts'
import { emptyBinOfTenant } from './empty-bin-of-tenant.job.ts'
import { emptyBins } from './empty-bins.job.ts'
import type { Job } from './job.ts'
import { makeBinder } from './make-binder.job.ts'
import { remindEverybody } from './remind-everybody.job.ts'
import { remindTenant } from './remind-tenant.job.ts'
import { sealAuditLogOfTenant } from './seal-audit-log-of-tenant.job.ts'
import { sealAuditLogs } from './seal-audit-logs.job.ts'
import { sweepEverything } from './sweep-everything.job.ts'
import { sweepTenantFiles } from './sweep-tenant-files.job.ts'
import { tellEvents } from './tell-events.job.ts'

/** Every kind of work: a new one is a file beside these and a line here. */
export const ALL_JOBS: readonly Job[] = [
  remindEverybody,
  remindTenant,
  tellEvents,
  comparePictures,
  makeBinder,
  sweepEverything,
  sweepTenantFiles,
  emptyBins,
  emptyBinOfTenant,
  sealAuditLogs,
  sealAuditLogOfTenant,
]
