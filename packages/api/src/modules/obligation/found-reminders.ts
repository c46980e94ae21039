import type { TenantRead } from '@jianjia/db'
import { findRemindedUntilToday } from '@jianjia/db/notice'
import type { ObligationRoundId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { type AnsweredDays, answeredDays } from '@jianjia/domain/obligation'

/** What says when units are told next, besides how they stand. */
export interface RemindedUntilNow {
  readonly days: AnsweredDays
  /** Nobody is to be told about that round today any more: it was told, or today's run is over. */
  readonly toldToday: (roundId: ObligationRoundId, unitId: UnitId) => boolean
}

/** One statement, however many rounds. */
export async function findReminded(
  db: TenantRead,
  roundIds: readonly ObligationRoundId[],
  today: PlainDate,
): Promise<RemindedUntilNow> {
  const { before, ranToday, told } = await findRemindedUntilToday(db, { today, roundIds })
  const toldUnits = new Set(told.map(({ subjectId, unitId }) => `${subjectId} ${unitId}`))
  return {
    days: answeredDays(today, before),
    toldToday: (roundId, unitId) => ranToday || toldUnits.has(`${roundId} ${unitId}`),
  }
}
