import { z } from 'zod'
import { type DutyId, PlainDate } from '../kernel/index.ts'
import { METRIC_SHAPES, METRICS, Metric } from '../ledger/index.ts'
import { Cadence } from './cadence.ts'

/** Who can owe a duty: schools, and general branches in their own right. */
export const DutyUnitKind = z.enum(['generalBranch', 'branch'])
export type DutyUnitKind = z.infer<typeof DutyUnitKind>

/** Metrics that count things done, and neither papers, people, money nor days. */
export const COUNTED_METRICS: readonly Metric[] = Metric.options.filter(
  (metric) => METRICS[metric].unit === 'count' && !METRICS[metric].papers,
)

/** Those of them that tell for which member of the roster it was done. */
export const MEMBER_METRICS: readonly Metric[] = COUNTED_METRICS.filter(
  (metric) => METRIC_SHAPES[metric].subject === 'member',
)

/** Which records answer a duty or a target: those of a metric, of some kinds only or of all. */
export const Counted = z.strictObject({
  metric: Metric,
  /** Empty = all: steps of a closed list, or words of the district's own. */
  kinds: z
    .array(z.string().min(1).max(60))
    .max(20)
    .refine((kinds) => new Set(kinds).size === kinds.length),
})
export type Counted = z.infer<typeof Counted>

/**
 * Something that a district's units do again and again (常规工作): monthly meetings, one congress a year, a visit to
 * everybody within three years. It is asked from its first day to its last; what it asks never changes, another duty
 * follows it.
 */
export const DutyDraft = z
  .strictObject({
    name: z.string().trim().min(2).max(60),
    counted: Counted,
    cadence: Cadence,
    unitKinds: z.array(DutyUnitKind).min(1).max(2),
    /** So many days before its end a turn is said to end soon. */
    soonDays: z.int().min(0).max(180),
    startsOn: PlainDate,
  })
  .refine(({ counted, cadence }) => metricsFor(cadence).includes(counted.metric), { path: ['counted', 'metric'] })
export type DutyDraft = z.infer<typeof DutyDraft>

/** The metrics that can answer a rhythm. */
export function metricsFor({ kind }: Pick<Cadence, 'kind'>): readonly Metric[] {
  return kind === 'everybody' ? MEMBER_METRICS : COUNTED_METRICS
}

/** A duty as it stands. */
export interface Duty extends DutyDraft {
  readonly id: DutyId
  /** The last day on which it asks; null while none is said. */
  readonly endsOn: PlainDate | null
  readonly version: number
}
