import { type Db, inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { findRemindedUntilToday, keepReminderRun } from '@jianjia/db/notice'
import type { DistrictId } from '@jianjia/domain/kernel'
import { answeredDays } from '@jianjia/domain/obligation'
import { tellsMonth } from '@jianjia/domain/plan'
import { freezeDueRounds } from '../obligation/found-rounds.ts'
import { keepCalendarEvents } from '../notice/calendar-events.ts'
import { remindDue } from '../obligation/remind-due.ts'
import { tellMonth } from '../plan/tell-month.ts'

/**
 * Sends what is due today in one tenant and was not sent yet: of what is owed, and at the beginning of a month of what the
 * plans promise. What else the calendar says is kept as events, which are told once. One transaction; run as often as you
 * like, by as many as you like, everybody is told once a day.
 */
export function sendDueReminders(
  db: Db,
  districtId: DistrictId,
): Promise<{ readonly notices: number; readonly events: number }> {
  return inTenant(db, districtId, 'write', async (tx) => {
    const { today, now } = await readClock(tx)
    const days = answeredDays(today, (await findRemindedUntilToday(tx, { today, roundIds: [] })).before)
    await keepReminderRun(tx, today)
    await freezeDueRounds(tx, { today, now })
    const reminded = await remindDue(tx, days, { now })
    const notices = reminded + (tellsMonth(days) ? await tellMonth(tx, today) : 0)
    return { notices, events: await keepCalendarEvents(tx, today) }
  })
}
