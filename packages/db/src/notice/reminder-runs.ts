import type { ObligationRoundId, PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { ToldUnit } from './notices.queries.ts'

export interface RemindedUntilToday {
  /** The last day before today on which reminders were sent by themselves; null = never before. */
  readonly before: PlainDate | null
  /** Whether they were sent today, whether or not somebody was to be told. */
  readonly ranToday: boolean
  /** The units that were told today about any of the rounds, by themselves or by a person. */
  readonly told: readonly ToldUnit[]
}

/** What is known today about the reminders of some rounds. One statement. */
export async function findRemindedUntilToday(
  read: TenantRead,
  { today, roundIds }: { readonly today: PlainDate; readonly roundIds: readonly ObligationRoundId[] },
): Promise<RemindedUntilToday> {
  const district = read.districtId
  const { rows } = await sql<RemindedUntilToday>`
    select max(r.day) filter (where r.day < ${today}::date) as before,
      coalesce(bool_or(r.day = ${today}::date), false) as "ranToday",
      (select coalesce(jsonb_agg(distinct jsonb_build_object('subjectId', n.subject_id, 'unitId', n.unit_id)), '[]')
        from app.notice n
        where n.district_id = ${district} and n.kind = 'obligationReminder' and n.of_day = ${today}::date
          and n.subject_id = any(${roundIds}::uuid[])) as told
    from app.reminder_run r where r.district_id = ${district} and r.day <= ${today}::date`.execute(read)
  return rows[0] ?? { before: null, ranToday: false, told: [] }
}

/** Keeps that reminders were sent on a day. The first one of the day has said it; whoever comes later changes nothing. */
export async function keepReminderRun(tx: Tx, day: PlainDate): Promise<void> {
  await tx
    .insertInto('reminder_run')
    .values({ district_id: tx.districtId, day })
    .onConflict((conflict) => conflict.constraint('reminder_run_pkey').doNothing())
    .execute()
}
