import { z } from 'zod'
import type { EntryId, UnitId } from '../kernel/index.ts'
import { PlainDate } from '../kernel/index.ts'
import { Metric } from './metric.ts'

/**
 * One number that an entry says about one metric, written in the same transaction as the entry. Scoring reads only
 * these. `amount` is a decimal text; `subject` is who or what is counted once under `distinct`; `level` and `kind`
 * are the steps of award and adoption tables.
 */
export interface Measure {
  readonly entryId: EntryId
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly metric: Metric
  readonly amount: string
  readonly subject: string | null
  readonly level: string | null
  readonly kind: string | null
}

/** Over which days a criterion looks: those of the assessment, some months back from its end, or a named pair of days. */
export const MeasureWindow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assessment') }),
  z.strictObject({ kind: z.literal('trailingMonths'), months: z.int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('named'), start: PlainDate, end: PlainDate }),
])
export type MeasureWindow = z.infer<typeof MeasureWindow>

/** Which measures are taken. Absent = all. */
export const MeasureFilter = z.strictObject({
  metric: Metric,
  levels: z.array(z.string().min(1)).min(1).optional(),
  kinds: z.array(z.string().min(1)).min(1).optional(),
})
export type MeasureFilter = z.infer<typeof MeasureFilter>

/** How measures become the fact of a criterion. */
export const MeasureQuery = z.discriminatedUnion('aggregate', [
  z.strictObject({ aggregate: z.literal('sum'), of: MeasureFilter, window: MeasureWindow }),
  z.strictObject({ aggregate: z.literal('distinct'), of: MeasureFilter, window: MeasureWindow }),
  z.strictObject({ aggregate: z.literal('ratio'), of: MeasureFilter, over: MeasureFilter, window: MeasureWindow }),
  /** Count by level and kind: the fact of an award matrix or of a bonus pool. */
  z.strictObject({
    aggregate: z.literal('countBy'),
    of: MeasureFilter,
    by: z.enum(['level', 'kind']),
    window: MeasureWindow,
  }),
])
export type MeasureQuery = z.infer<typeof MeasureQuery>
