import { ok, type Result, refuse } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import { doubtsOf, type DoubtSources, openDoubts } from './doubts.ts'
import type { PlanContent } from './plan-content.ts'

/** What a document must have besides being read through. */
export type MissingPart = 'title' | 'period'

export function missingParts(content: PlanContent): readonly MissingPart[] {
  return [
    ...(content.title === '' ? (['title'] as const) : []),
    ...(content.period === null ? (['period'] as const) : []),
  ]
}

export interface SubmitPlan extends DoubtSources {
  /** The period under which it was handed in before: the promise stays where it was made. */
  readonly handedInFor: DatePair | undefined
}

/** Whether the document may be handed in: whole, and every doubtful piece confirmed or waved off. Gives its period. */
export function submitPlan(plan: SubmitPlan): Result<DatePair> {
  const { content, handedInFor } = plan
  const missing = missingParts(content)
  const { period } = content
  if (missing.length > 0 || period === null)
    return refuse('planIncomplete', { missing: [...missing] }, { path: [missing[0] ?? 'period'] })
  if (handedInFor !== undefined && (handedInFor.start !== period.start || handedInFor.end !== period.end))
    return refuse('planPeriodFixed', { start: handedInFor.start, end: handedInFor.end }, { path: ['period'] })
  const open = openDoubts(doubtsOf(plan), content.checks)
  const [first] = open
  if (first !== undefined)
    return refuse(
      'planDoubtsOpen',
      { count: open.length, text: first.text.slice(0, 60) },
      { path: ['checks', first.key] },
    )
  return ok(period)
}

/** The number on a receipt, from the hash of what was handed in: it is read out on the telephone and proves the words. */
export function planReceiptNumber(contentHash: string): string {
  return [contentHash.slice(0, 4), contentHash.slice(4, 8)].join('-').toUpperCase()
}
