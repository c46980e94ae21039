import { z } from 'zod'
import { defineLifecycle, ok, type Result, refuse } from '../kernel/index.ts'
import type { UnitKind } from '../org/index.ts'
import { DatePair } from '../period/index.ts'
import { KeyPointId } from './plan-content.ts'

const MAX_POINTS = 300
const Month = z.int().min(1).max(12)

/** One thing that a union asks of the plans below it. Without months and term it has the whole period. */
export const KeyPoint = z.strictObject({
  id: KeyPointId,
  text: z.string().trim().min(1).max(2000),
  months: z.array(Month).max(12),
  /** For what belongs to a term and to no month. */
  term: z.enum(['autumn', 'spring']).nullable(),
  theme: z.string().max(400).nullable(),
  recurring: z.boolean(),
  remit: z.enum(['union', 'party', 'school', 'studentAid']),
  /** Every plan takes it over, or says why not. */
  required: z.boolean(),
  /** What each branch fills in for itself: numbers, places, who is in charge. */
  hint: z.string().trim().max(500).nullable(),
  /** Of the source; empty for a point that somebody has added. */
  paragraphs: z.array(z.int().min(1)).max(1000),
})
export type KeyPoint = z.infer<typeof KeyPoint>

/** The key points (工作要点) of a union for a period. */
export const KeyPointsContent = z.strictObject({
  title: z.string().trim().max(300),
  period: DatePair.nullable(),
  points: z
    .array(KeyPoint)
    .max(MAX_POINTS)
    .refine((points) => new Set(points.map(({ id }) => id)).size === points.length, { message: 'pointIdTwice' }),
  /** How many ids were ever given here, so that none is given twice. */
  lastPoint: z.int().min(0).max(999_999),
})
export type KeyPointsContent = z.infer<typeof KeyPointsContent>

export const EMPTY_KEY_POINTS: KeyPointsContent = { title: '', period: null, points: [], lastPoint: 0 }

/** The content with one more point at the end, under an id that was never given before. */
export function withPoint(content: KeyPointsContent, point: Omit<KeyPoint, 'id'>): KeyPointsContent {
  const lastPoint = content.lastPoint + 1
  return { ...content, lastPoint, points: [...content.points, { ...point, id: `k${lastPoint}` }] }
}

export const KEY_POINTS_STATES = ['draft', 'issued', 'revising', 'discarded'] as const
export type KeyPointsState = (typeof KEY_POINTS_STATES)[number]

/** What is issued stays as it is; a later version stands beside it, and the issued one holds until then. */
export const keyPointsLifecycle = defineLifecycle('keyPoints', 'draft', {
  draft: { issue: 'issued', discard: 'discarded' },
  issued: { revise: 'revising' },
  revising: { issue: 'issued', dropRevision: 'issued' },
  discarded: { restore: 'draft' },
})

/** Only a union that stands above others issues key points: a district or a general union. */
export function mayIssueKeyPoints(kind: UnitKind): boolean {
  return kind === 'district' || kind === 'generalBranch'
}

/** Whether the draft may be issued: whole, and for a later version changed, under the period of the first. Gives the period. */
export function issueKeyPoints(draft: KeyPointsContent, before: KeyPointsContent | undefined): Result<DatePair> {
  const { title, period, points } = draft
  const missing = [
    ...(title === '' ? ['title'] : []),
    ...(period === null ? ['period'] : []),
    ...(points.length === 0 ? ['points'] : []),
  ]
  if (missing.length > 0 || period === null)
    return refuse('keyPointsIncomplete', { missing }, { path: [missing[0] ?? 'period'] })
  const fixed = before?.period
  if (fixed && (fixed.start !== period.start || fixed.end !== period.end))
    return refuse('keyPointsPeriodFixed', { start: fixed.start, end: fixed.end }, { path: ['period'] })
  if (before !== undefined && before.title === title) {
    const { added, removed, changed } = compareKeyPoints(before, draft)
    if (added.length + removed.length + changed.length === 0) return refuse('keyPointsUnchanged')
  }
  return ok(period)
}

export const POINT_FIELDS = ['text', 'months', 'term', 'theme', 'recurring', 'remit', 'required', 'hint'] as const
export type PointField = (typeof POINT_FIELDS)[number]

export interface KeyPointsDiff {
  readonly added: readonly KeyPoint[]
  readonly removed: readonly KeyPoint[]
  readonly changed: readonly {
    readonly before: KeyPoint
    readonly after: KeyPoint
    readonly fields: readonly PointField[]
  }[]
  readonly same: number
}

/** What a later version says differently, point by point. */
export function compareKeyPoints(before: KeyPointsContent, after: KeyPointsContent): KeyPointsDiff {
  const then = new Map(before.points.map((point) => [point.id, point]))
  const now = new Set(after.points.map(({ id }) => id))
  const pairs = after.points.flatMap((point) => {
    const earlier = then.get(point.id)
    return earlier === undefined ? [] : [{ before: earlier, after: point, fields: changedFields(earlier, point) }]
  })
  return {
    added: after.points.filter(({ id }) => !then.has(id)),
    removed: before.points.filter(({ id }) => !now.has(id)),
    changed: pairs.filter(({ fields }) => fields.length > 0),
    same: pairs.filter(({ fields }) => fields.length === 0).length,
  }
}

function changedFields(before: KeyPoint, after: KeyPoint): readonly PointField[] {
  return POINT_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** What was issued for an earlier period as the beginning of new key points; the days are for a person to choose. */
export function keyPointsFromEarlier(earlier: KeyPointsContent): KeyPointsContent {
  return { ...earlier, period: null, points: earlier.points.map((point) => ({ ...point, paragraphs: [] })) }
}
