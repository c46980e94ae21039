import { canonicalJson, type PlainDate } from '../kernel/index.ts'
import { type Metric, metricsOf, type Name } from '../ledger/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { tellFact } from '../scoring/index.ts'
import type { MeasureRow } from './evaluation-rows.ts'
import { type RecordsOf, scoreRecords } from './records-only.ts'

/** What a change of the ledger does to one line of one assessment. */
export interface Effect {
  readonly itemId: string
  readonly name: string
  /** The full mark of the unit's segment; null where the segment has none. */
  readonly full: string | null
  /** Points before and now; null where the line gives none (a condition, a datum that is missing, a comparison). */
  readonly before: string | null
  readonly now: string | null
  /** The fact before and now, in the fewest words: "3/5", "4/5". */
  readonly factBefore: Name
  readonly factNow: Name
  /** The line compares units: its points depend on the others, and only the fact is known. */
  readonly dependsOnOthers: boolean
}

export interface ChangedRecords {
  /** All measures of the unit that the lines may read, without those of the entry. */
  readonly others: readonly MeasureRow[]
  /** The measures of the entry, before and after. */
  readonly before: readonly MeasureRow[]
  readonly after: readonly MeasureRow[]
}

/** The lines of a scheme that read one of these metrics. */
export function linesReading<Of extends Pick<Scheme, 'items'>>(scheme: Of, metrics: readonly Metric[]): Of {
  const items = scheme.items.filter(
    ({ source }) => source?.kind === 'measure' && metricsOf(source.query).some((metric) => metrics.includes(metric)),
  )
  return { ...scheme, items }
}

/**
 * What a change of one entry does to the lines that read its metrics; a line whose fact stays the same is not told. What
 * people have judged is left alone: these are the points that the records give.
 */
export function effectsOf(
  of: RecordsOf,
  { others, before, after }: ChangedRecords,
  today: PlainDate,
): readonly Effect[] {
  const touched = [...new Set([...before, ...after].map(({ metric }) => metric))]
  const scheme = linesReading(of.scheme, touched)
  if (scheme.items.length === 0) return []
  const was = scoreRecords({ ...of, scheme }, [...others, ...before], today)
  const is = scoreRecords({ ...of, scheme }, [...others, ...after], today)
  return is.flatMap((now, at) => {
    const old = was[at]
    if (old === undefined || canonicalJson(old.fact) === canonicalJson(now.fact)) return []
    return [
      {
        ...{ itemId: now.criterion.id, name: now.criterion.name, full: now.full },
        ...{ before: old.column.points, now: now.column.points },
        ...{ factBefore: tellFact(old.fact, now.criterion.source), factNow: tellFact(now.fact, now.criterion.source) },
        ...{ dependsOnOthers: now.compares },
      },
    ]
  })
}
