import { newId } from '../frame/new-id.ts'
import { insertRows } from '../frame/insert-rows.ts'
import type { EntryId, PersonId, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { type PlanContent, type ProgressActKind, type PlanState, windowsOf } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface HandInPlan {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly number: number
  readonly content: PlanContent
  readonly period: DatePair
  readonly contentHash: string
  readonly receiptNo: string
  readonly sourceSeq: number
  readonly submittedBy: PersonId
  readonly from: PlanState
  readonly seenVersion: number
}

/** Makes the next version of a document that is still as it was seen; false when it is not. */
export async function handInPlan(tx: Tx, sheet: HandInPlan): Promise<boolean> {
  const { planId, unitId, number, content, period, submittedBy } = sheet
  const { numUpdatedRows } = await tx
    .updateTable('plan')
    .set({
      ...{ state: 'submitted', number, draft: null, title: content.title, version: sheet.seenVersion + 1 },
      ...{ period_start: period.start, period_end: period.end },
      submitted_at: sql<Date>`coalesce(submitted_at, app.now())`,
    })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', planId)
    .where('state', '=', sheet.from)
    .where('version', '=', sheet.seenVersion)
    .where('number', '=', number - 1)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const of = { plan_id: planId, number }
  await insertRows(tx, 'plan_version', [
    {
      ...{ ...of, content: JSON.stringify(content), content_hash: sheet.contentHash, receipt_no: sheet.receiptNo },
      ...{ source_seq: sheet.sourceSeq, submitted_by: submittedBy },
    },
  ])
  await insertRows(
    tx,
    'plan_item',
    content.items.map((item, index) => {
      const windows = windowsOf(item, period)
      const [first, last] = [windows.at(0)?.start ?? period.start, windows.at(-1)?.end ?? period.end]
      const days = { first_day: first, last_day: last }
      return { ...of, ...days, item_id: item.id, position: index + 1, unit_id: unitId, item: JSON.stringify(item) }
    }),
  )
  return true
}

export interface Returned {
  readonly planId: PlanId
  readonly number: number
  /** Without an item: the document as a whole. */
  readonly items: readonly { readonly itemId: string | null; readonly reason: string }[]
  readonly returnedBy: PersonId
}

export async function insertReturns(tx: Tx, { planId, number, items, returnedBy }: Returned): Promise<void> {
  const of = { plan_id: planId, number, returned_by: returnedBy }
  const rows = items.map(({ itemId, reason }) => ({ ...of, id: newId<string>(), item_id: itemId, reason }))
  await insertRows(tx, 'plan_item_return', rows)
}

export interface Progress {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly act: ProgressActKind
  readonly itemId: string | null
  readonly windowStart: PlainDate | null
  readonly day: PlainDate | null
  readonly toMonth: PlainDate | null
  readonly reason: string | null
  readonly entryId: EntryId | null
  readonly recordedBy: PersonId
}

export async function insertProgress(tx: Tx, progress: Progress): Promise<void> {
  const { planId, unitId, act, itemId, windowStart, day, toMonth, reason, entryId, recordedBy } = progress
  await insertRows(tx, 'plan_progress', [
    {
      ...{ id: newId<string>(), plan_id: planId, unit_id: unitId, act, item_id: itemId, window_start: windowStart },
      ...{ day, to_month: toMonth, reason, entry_id: entryId, recorded_by: recordedBy },
    },
  ])
}
