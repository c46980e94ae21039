import type { Tx } from '@jianjia/db'
import { insertNotices } from '@jianjia/db/notice'
import { listHeldPosts } from '@jianjia/db/org'
import { listPlanOutcomes, listPlansRunningOn } from '@jianjia/db/plan'
import { PlainDate } from '@jianjia/domain/kernel'
import { holdersByUnit, toldFor } from '@jianjia/domain/obligation'
import { monthNotices } from '@jianjia/domain/plan'
import { z } from 'zod'
import { holderOf } from '../obligation/reminder-detail.ts'

/** What the words of the notice need: what was open on the day on which it was sent. */
export const MonthDetail = z.strictObject({
  month: PlainDate,
  promised: z.int(),
  late: z.int(),
  items: z.array(z.strictObject({ text: z.string(), dueOn: PlainDate, late: z.boolean() })),
})
export type MonthDetail = z.infer<typeof MonthDetail>

/** Tells the chair of every unit what its plans promise for this month and what is late from before. */
export async function tellMonth(tx: Tx, today: PlainDate): Promise<number> {
  const plans = await listPlansRunningOn(tx, today)
  const notices = monthNotices(await listPlanOutcomes(tx, plans, today), today)
  if (notices.length === 0) return 0
  const posts = await listHeldPosts(tx, { day: today, unitIds: notices.map(({ unitId }) => unitId) })
  const holders = holdersByUnit(posts.map(holderOf))
  return insertNotices(tx, {
    ...{ kind: 'planMonth', day: today, sentBy: null },
    notices: notices.flatMap(({ unitId, planId, month, promised, late, items }) => {
      const detail: MonthDetail = { month, promised, late, items: [...items] }
      return toldFor(holders.get(unitId) ?? []).map(({ personId }) => ({ personId, unitId, subjectId: planId, detail }))
    }),
  })
}
