import { inTenant, type TenantRead } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import type { DistrictId, PlainDate, Result } from '@jianjia/domain/kernel'
import type { ApiContext } from '../../frame/context.ts'

/** Reads what a tenant shows to everybody. A district that does not exist shows what an unknown address shows: nothing. */
export function inOpenTenant<Value>(
  { db }: ApiContext,
  districtId: DistrictId,
  run: (read: TenantRead, today: PlainDate) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return inTenant(db, districtId, 'read', async (read) => run(read, (await readClock(read)).today))
}
