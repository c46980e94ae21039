import { addDays, ok, type PlainDate, type Result, refuse, step } from '../kernel/index.ts'
import type { ExpectedUnit } from './expected.ts'
import type { RoundCell } from './round-cells.ts'
import { type Round, type RoundDraft, roundLifecycle, type RoundState } from './round.ts'

export interface SetContext {
  readonly today: PlainDate
  /** Who would owe it, on the tree of the due day as it is known now. */
  readonly expected: readonly ExpectedUnit[]
  /** Rounds of the same kind and period that were not cancelled, each with who owes it. */
  readonly others: readonly { readonly round: Pick<Round, 'period'>; readonly owedBy: readonly ExpectedUnit[] }[]
}

/**
 * Whether a round may be set: days follow each other, the due day is not past, somebody owes it, and nobody would owe the
 * same report twice.
 */
export function setRound(draft: RoundDraft, { today, expected, others }: SetContext): Result<null> {
  const days = [
    ['periodEnd', draft.periodStart, draft.periodEnd],
    ['dueOn', draft.opensOn, draft.dueOn],
    ['dueOn', today, draft.dueOn],
  ] as const
  for (const [field, first, second] of days)
    if (second < first) return refuse('datesOutOfOrder', { first, second }, { path: [field] })
  if (expected.length === 0) return refuse('cohortEmpty', {}, { path: ['unitKinds'] })
  const asked = new Set(expected.map(({ unitId }) => unitId))
  for (const { round, owedBy } of others) {
    const twice = owedBy.filter(({ unitId }) => asked.has(unitId)).length
    if (twice > 0) return refuse('roundExists', { count: twice, period: round.period.label }, { path: ['periodLabel'] })
  }
  return ok(null)
}

/**
 * Whether a round may be closed: not while somebody still has time. What is handed in later counts no more, so what is
 * missing then stays missing.
 */
export function closeRound(round: Round, cells: readonly RoundCell[], today: PlainDate): Result<RoundState> {
  const moved = step(roundLifecycle, round.state, 'close')
  if (!moved.ok) return moved
  const last = cells.reduce((day, { dueOn, state }) => (state === 'open' && dueOn > day ? dueOn : day), round.dueOn)
  return last < today ? moved : refuse('roundStillRuns', { dueOn: last }, { until: last })
}

/** Whether a unit's day may be moved: it has not handed in, and the new day is later than its own and not past. */
export function extendInRound(cell: RoundCell, dueOn: PlainDate, { today, unit }: AdjustContext): Result<null> {
  if (cell.submittedOn !== null) return refuse('alreadySubmitted', { unit })
  const later = addDays(cell.dueOn, 1)
  const first = later > today ? later : today
  return dueOn < first ? refuse('datesOutOfOrder', { first, second: dueOn }, { path: ['dueOn'] }) : ok(null)
}

/** Whether what a unit owes may be lifted: not once it was handed in on time, and not twice. Lateness can be lifted too. */
export function waiveInRound(cell: RoundCell, { unit }: Pick<AdjustContext, 'unit'>): Result<null> {
  if (cell.state === 'waived') return refuse('alreadyWaived', { unit })
  return cell.state === 'onTime' ? refuse('alreadySubmitted', { unit }) : ok(null)
}

export interface AdjustContext {
  readonly today: PlainDate
  /** The unit's name, for the refusal. */
  readonly unit: string
}
