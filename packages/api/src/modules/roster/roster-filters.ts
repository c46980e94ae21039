import type { TenantRead } from '@jianjia/db'
import type { RosterQuestion } from '@jianjia/db/roster'
import { type PlainDate, UnitId } from '@jianjia/domain/kernel'
import { MemberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { findRosterPlace } from './roster-place.ts'
import { searchWords } from './search-roster.ts'

/** What narrows a roster, on the screen and in a file. */
export const ROSTER_FILTERS = {
  unitId: UnitId,
  words: z.string().max(80).optional(),
  /** Absent: those who have left too. */
  statuses: z.array(MemberStatus).min(1).max(3).optional(),
  /** Only those of a group of the unit and of what lies below it. */
  groupId: UnitId.optional(),
}

type Filters = z.infer<z.ZodObject<typeof ROSTER_FILTERS>>

export async function rosterQuestion(db: TenantRead, filters: Filters, today: PlainDate): Promise<RosterQuestion> {
  const { unitId, words = '', statuses, groupId } = filters
  const { branchId, groupIds } = await findRosterPlace(db, { unitId, groupId, today })
  return {
    ...{ unitId: branchId, day: today, words: searchWords(words), groupIds },
    ...(statuses === undefined ? {} : { statuses }),
  }
}
