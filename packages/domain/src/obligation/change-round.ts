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

/** What is said anew of a round that was set. `reason` is read by those who owe it. */
export interface RoundEdit {
  readonly periodLabel: string
  readonly note: string
  readonly dueOn: PlainDate
  readonly reason: string | null
}

/**
 * How the day moves: not at all · the round's own day, while it has not passed · for everybody who has not handed in on
 * time, once it has passed, since who owed it and by when is then kept as it was.
 */
export type DueMove =
  | { readonly moves: 'nothing' | 'round' }
  | { readonly moves: 'units'; readonly cells: readonly RoundCell[] }

/**
 * Whether a round may be said anew. Its name and its words may change while it is open; its day freely until somebody has
 * handed in, from then on only to a later day and with a reason.
 */
export function editRound(
  round: Round,
  edit: RoundEdit,
  { today, cells }: { readonly today: PlainDate; readonly cells: readonly RoundCell[] },
): Result<DueMove> {
  if (round.state !== 'open') return refuse('stateMoved', { subject: 'obligationRound', state: round.state })
  if (edit.dueOn === round.dueOn) return ok({ moves: 'nothing' })
  const path = ['dueOn']
  const over = round.dueOn < today
  const handedIn = cells.filter(({ submittedOn }) => submittedOn !== null).length
  if ((over || handedIn > 0) && edit.dueOn < round.dueOn)
    return refuse('roundDueOnlyLater', { dueOn: round.dueOn, count: handedIn }, { path })
  const first = round.opensOn > today ? round.opensOn : today
  if (edit.dueOn < first) return refuse('datesOutOfOrder', { first, second: edit.dueOn }, { path })
  if ((over || handedIn > 0) && edit.reason === null) return refuse('roundReasonNeeded', {}, { path: ['reason'] })
  if (!over) return ok({ moves: 'round' })
  const behind = cells.filter(
    ({ state, dueOn }) => (state === 'open' || state === 'missing' || state === 'late') && dueOn < edit.dueOn,
  )
  return behind.length === 0 ? refuse('cohortEmpty', {}, { path }) : ok({ moves: 'units', cells: behind })
}

/** Whether a unit's day may be moved: it has not handed in, and the new day is later than its own and not past. */
export function extendInRound(
  cell: Pick<RoundCell, 'dueOn' | 'submittedOn'>,
  dueOn: PlainDate,
  { today, unit }: AdjustContext,
): Result<null> {
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
