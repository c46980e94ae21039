import type { TenantRead } from '@jianjia/db'
import { listProgress, listTickingRecords, type StoredProgress } from '@jianjia/db/plan'
import { addMonths, EntryId, PlainDate, type PlanId, type UnitId } from '@jianjia/domain/kernel'
import { titleAbove } from '@jianjia/domain/ledger'
import { DatePair } from '@jianjia/domain/period'
import { ITEM_STATES, type ItemStanding, itemStandings, type PlanContent, PlanItemId } from '@jianjia/domain/plan'
import { z } from 'zod'

/** How one window of one item stands, and who says so. */
export const Standing = z.strictObject({
  itemId: PlanItemId,
  window: DatePair,
  state: z.enum(ITEM_STATES).exclude(['unplanned']),
  dueOn: PlainDate,
  doneBy: z
    .discriminatedUnion('by', [
      z.strictObject({
        ...{ by: z.literal('record'), on: PlainDate, entryId: EntryId, title: z.string() },
        /** Why the record ticks the item, with the words that both have. */
        ...{ rule: z.enum(['sameWords', 'kindOfWork']), words: z.string() },
      }),
      z.strictObject({ by: z.literal('person'), on: PlainDate, name: z.string() }),
    ])
    .nullable(),
  afterDue: z.boolean(),
  postponedTo: PlainDate.nullable(),
  reason: z.string().nullable(),
})

/** Something done without a promise. */
export const Unplanned = z.strictObject({ progressId: z.string(), day: PlainDate, text: z.string(), by: z.string() })

interface Promised {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly period: DatePair
  readonly content: PlanContent
}

/** What came of a plan's items until today, and what was done besides. */
export async function readStandings(db: TenantRead, plan: Promised, today: PlainDate) {
  const { planId, unitId, period, content } = plan
  const [progress, records] = await Promise.all([
    listProgress(db, [planId]),
    listTickingRecords(db, { unitId, from: period.start, to: addMonths(period.end, 1) }),
  ])
  const standings = itemStandings({ items: content.items, period, progress, records, today })
  return { standings: standings.map(shownStanding), unplanned: progress.flatMap(unplannedOf) }
}

/** A standing as it is sent. */
export function shownStanding({ doneBy, ...standing }: ItemStanding): z.input<typeof Standing> {
  if (doneBy?.by !== 'record') return { ...standing, doneBy }
  const { record, rule, words } = doneBy.match
  return {
    ...standing,
    doneBy: { by: 'record', on: doneBy.on, entryId: record.entryId, title: titleAbove(record), rule, words },
  }
}

function unplannedOf({ act, progressId, day, reason, by }: StoredProgress): readonly z.input<typeof Unplanned>[] {
  return act === 'unplanned' && day !== null ? [{ progressId, day, text: reason ?? '', by }] : []
}
