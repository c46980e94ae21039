import { type Db, inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { tellOpenEvents, TOLD_AT_ONCE, type ToldRole } from '@jianjia/db/notice'
import type { DistrictId } from '@jianjia/domain/kernel'
import { EVENT_KINDS, rolesTold } from '@jianjia/domain/notice'

/** Who is told of what, as the rule has it. */
export const TO_ROLES: readonly ToldRole[] = EVENT_KINDS.flatMap((kind) =>
  rolesTold(kind).map((role) => ({ kind, role })),
)

/**
 * Tells in one tenant what has happened and was not told yet. Cut off it has told nothing of what it was about, and that is
 * done again; done twice, or by two at once, it tells nobody twice.
 */
export async function tellEvents(db: Db, districtId: DistrictId): Promise<{ readonly notices: number }> {
  let notices = 0
  for (let more = true; more; ) {
    const told = await inTenant(db, districtId, 'write', async (tx) => {
      const { today } = await readClock(tx)
      return tellOpenEvents(tx, { today, toRoles: TO_ROLES })
    })
    notices += told.notices
    more = told.events === TOLD_AT_ONCE
  }
  return { notices }
}
