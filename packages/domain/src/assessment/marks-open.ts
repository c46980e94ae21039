import { ok, type PlainDate, type Result, refuse } from '../kernel/index.ts'
import type { ItemReturnRow } from './evaluation-rows.ts'
import { lastDay, openReturns } from './item-return.ts'
import type { UnitAssessmentState } from './lifecycle.ts'

export interface MarkedSheet {
  readonly unitName: string
  readonly state: UnitAssessmentState
  readonly returns: readonly ItemReturnRow[]
  /** The round whose lines are open again to a reviewer who was done before; null for one who was not. */
  readonly reopenedRound: number | null
}

/**
 * The lines that a reviewer may mark again although the marks were handed in before; null = all of them. Marks of the
 * lines that stand are not touched.
 */
export function linesReopened({ returns, reopenedRound }: Omit<MarkedSheet, 'unitName' | 'state'>): Set<string> | null {
  if (reopenedRound === null) return null
  return new Set(returns.flatMap(({ round, itemId }) => (round >= reopenedRound ? [itemId] : [])))
}

/** Whether a mark of the line may be kept now: not while it waits for the branch, nor where the mark stands. */
export function mayMark(itemId: string, sheet: MarkedSheet, today: PlainDate): Result<null> {
  const waiting = waitsForBranch(sheet, today)
  if (waiting?.items.has(itemId))
    return refuse('itemsReturned', { unit: sheet.unitName }, { path: ['marks', itemId], until: waiting.dueOn })
  const reopened = linesReopened(sheet)
  if (reopened !== null && !reopened.has(itemId))
    return refuse('reviewerAlreadySubmitted', {}, { path: ['marks', itemId] })
  return ok(null)
}

/** The lines for which the branch still has time; undefined when there are none, or their day is over. */
export function waitsForBranch(
  { state, returns }: Pick<MarkedSheet, 'state' | 'returns'>,
  today: PlainDate,
): { readonly items: ReadonlySet<string>; readonly dueOn: PlainDate } | undefined {
  if (state !== 'returned') return undefined
  const open = openReturns(returns)
  const dueOn = lastDay(open)
  return dueOn === undefined || today > dueOn ? undefined : { items: new Set(open.map(({ itemId }) => itemId)), dueOn }
}
