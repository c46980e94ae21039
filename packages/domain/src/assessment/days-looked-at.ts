import type { DatePair } from '../period/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { resolveWindow } from '../scoring/index.ts'

/** The days of all records that a scheme can ask for, or undefined when it asks for none. */
export function daysLookedAt(scheme: Pick<Scheme, 'items'>, assessment: DatePair): DatePair | undefined {
  const windows = scheme.items.flatMap((item) =>
    item.source?.kind === 'measure' ? [resolveWindow(item.source.query.window, assessment)] : [],
  )
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
