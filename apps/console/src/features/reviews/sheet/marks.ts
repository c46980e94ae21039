import { acceptMark } from '@jianjia/domain/assessment'
import type { Refusal } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type ReviewData = RouterOutputs['review']['get']
export type ReviewItem = ReviewData['items'][number]

/** A mark as it stands in the box, right or wrong. */
export const Mark = z.object({ points: z.string(), note: z.string() })
export type Mark = z.infer<typeof Mark>

/** By item id. */
export const Marks = z.record(z.string(), Mark)
export type Marks = Readonly<Record<string, Mark>>

/** The marks that the server keeps. */
export function storedMarks(items: readonly ReviewItem[]): Marks {
  return Object.fromEntries(
    items.flatMap(({ itemId, mark }) => (mark === null ? [] : [[itemId, { points: mark.points, note: mark.note }]])),
  )
}

/** The mark as it may be kept, or why not; undefined while nothing is in the box. */
export function judge(item: ReviewItem, typed: Mark | undefined): Judgement | undefined {
  const points = typed?.points.trim() ?? ''
  if (points === '') return undefined
  const accepted = acceptMark(points.replace('。', '.'), item.allowed, item.itemId)
  return accepted.ok ? { ok: true, points: accepted.value } : { ok: false, refusal: accepted.refusal }
}

export type Judgement =
  | { readonly ok: true; readonly points: string }
  | { readonly ok: false; readonly refusal: Refusal }

export type ItemState = 'shownOnly' | 'returned' | 'open' | 'given' | 'faulty'

export function itemState(item: ReviewItem, typed: Marks): ItemState {
  if (!item.needsMark) return 'shownOnly'
  if (item.waitsUntil !== null) return 'returned'
  const judged = judge(item, typed[item.itemId])
  if (judged === undefined) return 'open'
  return judged.ok ? 'given' : 'faulty'
}

/** Whether a mark of the line may be given now. */
export function isFixed(item: ReviewItem): boolean {
  return item.markStands || item.waitsUntil !== null
}

/** The next line without a mark after this one, round the end; undefined when none is left. */
export function nextOpen(items: readonly ReviewItem[], typed: Marks, from: string): ReviewItem | undefined {
  const at = items.findIndex((item) => item.itemId === from)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => {
    const state = itemState(item, typed)
    return state === 'open' || (state === 'faulty' && item.itemId !== from)
  })
}
