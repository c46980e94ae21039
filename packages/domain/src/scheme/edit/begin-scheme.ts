import type { Decimal } from '../decimal.ts'
import { Scheme } from '../scheme.ts'

/** A scheme without a line: two reviewers whose mean counts, totals to a tenth, ranked by the final mark. */
export function beginScheme(name: string, total: Decimal | null): Scheme {
  return Scheme.parse({
    ...{ format: 'jianjia.scheme/1', name, items: [], levels: [] },
    ...(total === null ? {} : { total }),
    ...{ totalRounding: { step: '0.1', mode: 'halfUp' }, rankBy: 'final', compare: 'afterRounding' },
    review: { combine: 'mean', minReviews: 2 },
  })
}
