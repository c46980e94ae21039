import type { EntryId, PlainDate, UnitId } from '../kernel/index.ts'
import type { Metric } from './metric.ts'

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
