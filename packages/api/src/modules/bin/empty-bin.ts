import { type Db, inTenant } from '@jianjia/db'
import { removeOverdue } from '@jianjia/db/bin'
import { readClock } from '@jianjia/db/clock'
import { removeBinned } from '@jianjia/db/ledger'
import { binnedBefore } from '@jianjia/domain/bin'
import type { DistrictId } from '@jianjia/domain/kernel'

/**
 * Removes what lay in a tenant's bin for longer than it can be taken out. One transaction; run as often as you like, by
 * as many as you like, a thing goes once.
 */
export function emptyBin(db: Db, districtId: DistrictId): Promise<{ readonly removed: number }> {
  return inTenant(db, districtId, 'write', async (tx) => {
    const { today } = await readClock(tx)
    const before = binnedBefore(today)
    const entries = await removeBinned(tx, before)
    return { removed: entries.length + (await removeOverdue(tx, before)) }
  })
}
