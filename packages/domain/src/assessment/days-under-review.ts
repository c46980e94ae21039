import { ok, type PlainDate, type Result, refuse } from '../kernel/index.ts'
import { type LedgerKind, METRIC_SHAPES } from '../ledger/index.ts'
import type { DatePair } from '../period/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { metricsLookedAt } from './days-looked-at.ts'

/** A self-assessment that was handed in, and whose result is not yet published. */
export interface SheetUnderReview {
  readonly assessmentName: string
  readonly handedInOn: PlainDate
  readonly reviewDueOn: PlainDate
  /** The days of the records that its scheme asks for; undefined when it asks for none. */
  readonly days: DatePair | undefined
}

/**
 * The lines whose records stand still. Of a sheet of which lines were given back those that stand and are read from the
 * ledger of the entry: what only the returned lines count may be corrected.
 */
export function linesStanding<Of extends Pick<Scheme, 'items'>>(
  scheme: Of,
  { returned, ledger }: { readonly returned: ReadonlySet<string>; readonly ledger: LedgerKind },
): Of {
  if (returned.size === 0) return scheme
  const items = scheme.items.filter(
    (item) =>
      !returned.has(item.id) &&
      metricsLookedAt({ items: [item] }).some((metric) => METRIC_SHAPES[metric].ledger === ledger),
  )
  return { ...scheme, items }
}

/**
 * From handing in until publication the records under a self-assessment stand still: those of the days that its scheme
 * looks at, up to the day of handing in. What happens afterwards goes on being recorded. The district's officer unblocks
 * by returning the lines; publication ends it, since from then on a correction leaves the result as it was.
 */
export function checkNotUnderReview(
  entryDays: readonly PlainDate[],
  sheets: readonly SheetUnderReview[],
): Result<null> {
  for (const { assessmentName: assessment, handedInOn, reviewDueOn, days } of sheets) {
    if (days === undefined) continue
    const found = entryDays.find((day) => day >= days.start && day <= days.end && day <= handedInOn)
    if (found !== undefined)
      return refuse('entryUnderReview', { day: found, assessment, handedInOn }, { path: ['day'], until: reviewDueOn })
  }
  return ok(null)
}
