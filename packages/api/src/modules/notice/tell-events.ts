import { type Db, inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { tellOpenEvents } from '@jianjia/db/notice'
import type { DistrictId } from '@jianjia/domain/kernel'
import { EVENT_KINDS, NOTICES } from '@jianjia/domain/notice'

const TO_LEADERS = EVENT_KINDS.filter((kind) => NOTICES[kind].to === 'leaders')

/**
 * Tells in one tenant what has happened and was not told yet. Cut off it has told nothing and is done again; done twice, or
 * by two at once, it tells nobody twice.
 */
export function tellEvents(db: Db, districtId: DistrictId): Promise<{ readonly notices: number }> {
  return inTenant(db, districtId, 'write', async (tx) => {
    const { today } = await readClock(tx)
    return { notices: await tellOpenEvents(tx, { today, toLeaders: TO_LEADERS }) }
  })
}
