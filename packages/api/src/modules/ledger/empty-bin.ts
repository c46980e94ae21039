import { type Db, inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { removeBinned } from '@jianjia/db/ledger'
import type { DistrictId } from '@jianjia/domain/kernel'
import { binnedBefore } from '@jianjia/domain/ledger'

/**
 * Removes what lay in a tenant's bin for longer than it can be taken out. One transaction; run as often as you like, by
 * as many as you like, an entry goes once.
 */
export function emptyBin(db: Db, districtId: DistrictId): Promise<{ readonly removed: number }> {
  return inTenant(db, districtId, 'write', async (tx) => {
    const { today } = await readClock(tx)
    return { removed: (await removeBinned(tx, binnedBefore(today))).length }
  })
}
