import type { PlainDate } from '../kernel/index.ts'
import { isSide, type MeasureQuery, type Metric, metricsOf, type OfPeople } from '../ledger/index.ts'
import type { DatePair } from '../period/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { resolveWindow } from '../scoring/index.ts'

/** The days of all records that a scheme can ask for, or undefined when it asks for none. */
export function daysLookedAt(scheme: Pick<Scheme, 'items'>, assessment: DatePair): DatePair | undefined {
  const windows = queriesOf(scheme).map((query) => resolveWindow(query.window, assessment))
  const [first] = windows
  return windows.reduce(
    (all, window) =>
      all && {
        start: window.start < all.start ? window.start : all.start,
        end: window.end > all.end ? window.end : all.end,
      },
    first,
  )
}

/** The metrics that a scheme reads, each once. */
export function metricsLookedAt(scheme: Pick<Scheme, 'items'>): readonly Metric[] {
  return [...new Set(queriesOf(scheme).flatMap(metricsOf))]
}

/** On which days a scheme asks who was on the roster, or how many the unit reported. */
export function peopleLookedAt(
  scheme: Pick<Scheme, 'items'>,
  assessment: DatePair,
  people: OfPeople['people'],
): readonly PlainDate[] {
  const days = queriesOf(scheme).flatMap((query) => {
    if (query.aggregate !== 'ratio' || isSide(query.over) || !('people' in query.over)) return []
    const { over } = query
    return over.people === people ? [resolveWindow(query.window, assessment)[over.asOf]] : []
  })
  return [...new Set(days)].sort()
}

/** Whether a scheme divides by words of a district's list. */
export function asksForWords(scheme: Pick<Scheme, 'items'>): boolean {
  return queriesOf(scheme).some((query) => query.aggregate === 'ratio' && 'words' in query.over)
}

function queriesOf(scheme: Pick<Scheme, 'items'>): readonly MeasureQuery[] {
  return scheme.items.flatMap(({ source }) => (source?.kind === 'measure' ? [source.query] : []))
}
