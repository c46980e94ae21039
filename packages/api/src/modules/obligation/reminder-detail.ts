import type { NoticeDraft } from '@jianjia/db/notice'
import type { RoundOnFile } from '@jianjia/db/obligation'
import type { HeldPost } from '@jianjia/db/org'
import { PlainDate } from '@jianjia/domain/kernel'
import { type Holder, type Reminded, ReportKind } from '@jianjia/domain/obligation'
import { z } from 'zod'

/** What the words of a reminder need, as it was on the day on which it was sent. */
export const ReminderDetail = z.strictObject({
  ...{ report: ReportKind, period: z.string(), dueOn: PlainDate, daysLate: z.int() },
})
export type ReminderDetail = z.infer<typeof ReminderDetail>

/** What the people of one unit are told about a round. */
export function reminderNotices(
  { id, kind, period }: Pick<RoundOnFile, 'id' | 'kind' | 'period'>,
  { cell: { unitId, dueOn, daysLate }, people }: Reminded,
): readonly NoticeDraft[] {
  const detail: ReminderDetail = { report: kind, period: period.label, dueOn, daysLate }
  return people.map(({ personId }) => ({ personId, unitId, subjectId: id, detail }))
}

export function holderOf({ personId, personName, unitId, role }: HeldPost): Holder {
  return { personId, name: personName, unitId, role }
}
