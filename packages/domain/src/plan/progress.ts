import { z } from 'zod'
import { type EntryId, ok, PlainDate, type Result, refuse } from '../kernel/index.ts'
import { endOfMonth, firstOfMonth, type ItemWindow, windowsOf } from './item-window.ts'
import { PlanItemId } from './plan-content.ts'

/**
 * What somebody says about an item, kept for ever; the last word on an item's window holds.
 *
 * - `done`: a person says so, with the day · `postponed`: to a later month, with a reason · `dropped`: with a reason
 * - `notThisRecord`: the record that ticked the item is about something else · `withdrawn`: as if nothing was said
 */
export const PROGRESS_ACTS = ['done', 'postponed', 'dropped', 'notThisRecord', 'withdrawn', 'unplanned'] as const
export type ProgressActKind = (typeof PROGRESS_ACTS)[number]

const reason = z.string().trim().min(2).max(500)
const window = { itemId: PlanItemId, windowStart: PlainDate }

export const ProgressDraft = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('done'), ...window, day: PlainDate, note: z.string().trim().max(500).nullable() }),
  z.strictObject({ act: z.literal('postponed'), ...window, toMonth: PlainDate, reason }),
  z.strictObject({ act: z.literal('dropped'), ...window, reason }),
  z.strictObject({ act: z.literal('notThisRecord'), ...window, entryId: z.uuid() }),
  z.strictObject({ act: z.literal('withdrawn'), ...window }),
])
export type ProgressDraft = z.infer<typeof ProgressDraft>

/** Something that was done although no plan said so. */
export const UnplannedDraft = z.strictObject({ day: PlainDate, text: z.string().trim().min(2).max(500) })
export type UnplannedDraft = z.infer<typeof UnplannedDraft>

/** A word on an item as it is kept, oldest first. */
export interface ProgressRow {
  readonly act: ProgressActKind
  readonly itemId: string | null
  readonly windowStart: PlainDate | null
  readonly day: PlainDate | null
  readonly toMonth: PlainDate | null
  readonly reason: string | null
  readonly entryId: EntryId | null
  readonly by: string
  readonly at: string
}

export interface ProgressContext {
  readonly window: ItemWindow | undefined
  readonly today: PlainDate
}

/** Whether the word can be taken: nothing is done in the future, and nothing is postponed to where it already was. */
export function acceptProgress(draft: ProgressDraft, { window: of, today }: ProgressContext): Result<null> {
  if (of === undefined) return refuse('notFoundOrNoAccess')
  if (draft.act === 'done' && draft.day > today)
    return refuse('entryInFuture', { day: draft.day, today }, { path: ['day'] })
  if (draft.act === 'postponed' && firstOfMonth(draft.toMonth) <= of.end)
    return refuse('datesOutOfOrder', { first: of.end, second: draft.toMonth }, { path: ['toMonth'] })
  return ok(null)
}

export function acceptUnplanned({ day }: UnplannedDraft, today: PlainDate): Result<null> {
  return day > today ? refuse('entryInFuture', { day, today }, { path: ['day'] }) : ok(null)
}

/** The window of an item that begins on that day, in the period of its plan. */
export function windowAt(
  item: Parameters<typeof windowsOf>[0],
  period: ItemWindow,
  start: PlainDate,
): ItemWindow | undefined {
  return windowsOf(item, period).find((candidate) => candidate.start === start)
}

/** The day on which what was postponed is due. */
export function postponedDue(toMonth: PlainDate): PlainDate {
  return endOfMonth(toMonth)
}
