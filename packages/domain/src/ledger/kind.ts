import type { z } from 'zod'
import type { Measure } from './measure.ts'

/** What one entry says about one metric, before the envelope adds entry, unit and day. */
export type MeasureDraft = Pick<Measure, 'metric' | 'amount' | 'subject' | 'level' | 'kind'>

/**
 * A kind of ledger: its details, the evidence it needs and the measures it gives. Kinds are code; no screen makes one.
 * The envelope (unit, day, title, who, when, files) is the same for all.
 */
export interface LedgerKindSpec<Details> {
  readonly details: z.ZodType<Details>
  readonly minEvidence: (details: Details) => number
  readonly measures: (details: Details) => readonly MeasureDraft[]
}

export function defineLedgerKind<Details>(spec: LedgerKindSpec<Details>): LedgerKindSpec<Details> {
  return spec
}
