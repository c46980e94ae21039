import { isSide, type Metric } from '../ledger/index.ts'
import type { MeasureLine, Provenance } from './provenance.ts'

/** A record behind a fact, with what its amount is counted in. */
export interface CountedLine extends MeasureLine {
  readonly metric: Metric
}

type Measured = Extract<Provenance, { readonly source: 'measure' }>

/**
 * The records that a fact counts, or that stand above the line of a ratio. What they are counted in is said by the query
 * that took them, which every provenance carries: frozen results say it as well as new ones.
 */
export function recordsAbove({ query, entries }: Measured): readonly CountedLine[] {
  const { metric } = query.of
  return entries.map((line) => ({ ...line, metric }))
}

/** The records under the line of a ratio; none where it is people or words. */
export function recordsBelow({ query, over }: Measured): readonly CountedLine[] {
  if (query.aggregate !== 'ratio' || !isSide(query.over)) return []
  const { metric } = query.over
  return (over ?? []).map((line) => ({ ...line, metric }))
}
