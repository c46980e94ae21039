import { ok, type PlainDate, type Result, refuse } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'

/** A self-assessment that was handed in, and whose result is not yet published. */
export interface SheetUnderReview {
  readonly assessmentName: string
  readonly handedInOn: PlainDate
  readonly reviewDueOn: PlainDate
  /** The days of the records that its scheme asks for; undefined when it asks for none. */
  readonly days: DatePair | undefined
}

/**
 * From handing in until publication the records under a self-assessment stand still: those of the days that its scheme
 * looks at, up to the day of handing in. What happens afterwards goes on being recorded. The district's officer unblocks
 * by returning the sheet; publication ends it, since from then on a correction leaves the result as it was.
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
