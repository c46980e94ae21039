import { z } from 'zod'
import { PlainDate } from '../kernel/index.ts'
import { Metric } from './metric.ts'
import { WordList } from './word-list.ts'

/** Over which days a criterion looks: those of the assessment, some months back from its end, or a named pair of days. */
export const MeasureWindow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assessment') }),
  z.strictObject({ kind: z.literal('trailingMonths'), months: z.int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('named'), start: PlainDate, end: PlainDate }),
])
export type MeasureWindow = z.infer<typeof MeasureWindow>

/** An amount that a measure is compared with: a decimal text that is not negative. */
const Limit = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/)

const filter = {
  metric: Metric,
  levels: z.array(z.string().min(1).max(200)).min(1).optional(),
  kinds: z.array(z.string().min(1).max(200)).min(1).optional(),
  /** Only measures of at least this amount. */
  atLeast: Limit.optional(),
  /** Only measures of at most this amount: visits within three days. */
  atMost: Limit.optional(),
}

/** Which measures are taken. Absent = all. */
export const MeasureFilter = z.strictObject(filter)
export type MeasureFilter = z.infer<typeof MeasureFilter>

/** What of measures is counted once, however often it is recorded. */
export const Distinct = z.enum(['subject', 'kind', 'level'])
export type Distinct = z.infer<typeof Distinct>

/** How the measures of one side of a ratio become a number: their sum (the default), how many, or how many different. */
export const SideTake = z.enum(['sum', 'count', ...Distinct.options])
export type SideTake = z.infer<typeof SideTake>

export const MeasureSide = z.strictObject({ ...filter, take: SideTake.optional() })
export type MeasureSide = z.infer<typeof MeasureSide>

/**
 * Of how many people: the members on the roster (`members`), or the number that the unit last reported (`headcount`), on
 * the first or the last day of the window. Members who are counted once are counted only where they are on that roster.
 */
export const OfPeople = z.strictObject({ people: z.enum(['members', 'headcount']), asOf: z.enum(['start', 'end']) })
export type OfPeople = z.infer<typeof OfPeople>

/** Of how many words of a district's list: 必公开 only, or all. Words that do not stand on the list do not count above. */
export const OfWords = z.strictObject({ words: WordList, mustOnly: z.boolean() })
export type OfWords = z.infer<typeof OfWords>

/** What stands under the line of a ratio. */
export const RatioBase = z.union([MeasureSide, OfPeople, OfWords])
export type RatioBase = z.infer<typeof RatioBase>

/** How measures become the fact of a criterion. */
export const MeasureQuery = z.discriminatedUnion('aggregate', [
  z.strictObject({ aggregate: z.literal('sum'), of: MeasureFilter, window: MeasureWindow }),
  /** How many measures, whatever their amounts. */
  z.strictObject({ aggregate: z.literal('count'), of: MeasureFilter, window: MeasureWindow }),
  /** How many different subjects (the default), kinds or levels; a measure without one counts nothing. */
  z.strictObject({
    aggregate: z.literal('distinct'),
    of: MeasureFilter,
    by: Distinct.optional(),
    window: MeasureWindow,
  }),
  /** The middle amount, or the mean of the two in the middle. With `within`: whether it is at most that. */
  z.strictObject({
    aggregate: z.literal('median'),
    of: MeasureFilter,
    within: Limit.optional(),
    window: MeasureWindow,
  }),
  /** What the last record says: its amount, or its level or kind. */
  z.strictObject({
    aggregate: z.literal('latest'),
    of: MeasureFilter,
    by: z.enum(['level', 'kind']).optional(),
    window: MeasureWindow,
  }),
  z.strictObject({ aggregate: z.literal('ratio'), of: MeasureSide, over: RatioBase, window: MeasureWindow }),
  /** Count by level and kind: the fact of an award matrix or of a bonus pool. */
  z.strictObject({
    aggregate: z.literal('countBy'),
    of: MeasureFilter,
    by: z.enum(['level', 'kind']),
    window: MeasureWindow,
  }),
])
export type MeasureQuery = z.infer<typeof MeasureQuery>

export type Aggregate = MeasureQuery['aggregate']
export const AGGREGATES = [
  'sum',
  'count',
  'distinct',
  'ratio',
  'median',
  'latest',
  'countBy',
] as const satisfies readonly Aggregate[]

/** Whether the base of a ratio is measures, and neither people nor words. */
export function isSide(base: RatioBase): base is MeasureSide {
  return 'metric' in base
}

/** The metrics that a query reads. */
export function metricsOf(query: MeasureQuery): readonly Metric[] {
  const over = query.aggregate === 'ratio' && isSide(query.over) ? [query.over.metric] : []
  return [query.of.metric, ...over]
}
