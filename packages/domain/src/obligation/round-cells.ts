import { daysBetween, type ObligationRoundId, type PlainDate, type UnitId } from '../kernel/index.ts'
import { type SegmentRecord, holds, type TreeRecords, treeAsOf } from '../org/index.ts'
import { type ExpectedUnit, expectedUnits } from './expected.ts'
import {
  type Adjustment,
  countStates,
  effectiveDueOn,
  type FiveNumbers,
  type ObligationState,
  type ReportKind,
  stateOn,
} from './obligation.ts'
import type { Round } from './round.ts'

/** A round with what says on which tree it is read. */
export interface StoredRound extends Round {
  /** ISO instant at which the due day ends: what was recorded later changes nothing about who owed it. */
  readonly dueEnds: string
  /** The units have become rows, which no correction of the tree alters. */
  readonly frozen: boolean
  readonly version: number
}

/** Everything that is stored about some rounds and that their numbers depend on. One shape for every screen and job. */
export interface RoundRows {
  readonly rounds: readonly StoredRound[]
  /** The rows of the rounds that are frozen. */
  readonly due: readonly (ExpectedUnit & { readonly roundId: ObligationRoundId })[]
  /** What was ever recorded about the tree on the due days of the rounds that are not. */
  readonly tree: TreeRecords
  readonly segments: readonly SegmentRecord[]
  /** The last one of each unit. */
  readonly adjustments: readonly RoundAdjustment[]
  readonly submissions: readonly Submission[]
}

export interface RoundAdjustment {
  readonly roundId: ObligationRoundId
  readonly unitId: UnitId
  readonly adjustment: Adjustment
}

/** A day on which a unit has handed in a report of the kind for exactly this period; the first one counts. */
export interface Submission {
  readonly kind: ReportKind
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly unitId: UnitId
  readonly submittedOn: PlainDate
}

/** The time of the question: the day in the tenant's time zone, and the instant. */
export interface Asked {
  readonly today: PlainDate
  readonly now: string
}

/** How one unit stands in one round. */
export interface RoundCell extends ExpectedUnit {
  readonly state: ObligationState
  /** The last day on which this unit is on time. */
  readonly dueOn: PlainDate
  readonly submittedOn: PlainDate | null
  /** Days after the due day on which it was handed in; of what is missing, up to today or to the end of the round. */
  readonly daysLate: number
  readonly adjustment: Adjustment | null
}

/** Who owes a round: the frozen rows, or until then the tree of the due day, as it is known now and at the latest at its end. */
export function owedBy(round: StoredRound, rows: RoundRows, { now }: Pick<Asked, 'now'>): readonly ExpectedUnit[] {
  if (round.frozen) return rows.due.filter(({ roundId }) => roundId === round.id)
  const knownAt = now < round.dueEnds ? now : round.dueEnds
  const tree = treeAsOf(rows.tree, round.dueOn, knownAt)
  const stages = rows.segments.filter(
    (segment) => segment.dimension === 'stage' && holds(segment, round.dueOn, knownAt),
  )
  return expectedUnits(round, { tree, stages: new Map(stages.map(({ unitId, value }) => [unitId, value])) })
}

/** How every unit that owes the round stands. A cancelled round is owed by nobody. */
export function roundCells(round: StoredRound, rows: RoundRows, asked: Asked): readonly RoundCell[] {
  if (round.state === 'cancelled') return []
  const adjustments = new Map(
    rows.adjustments.filter(({ roundId }) => roundId === round.id).map((row) => [row.unitId, row.adjustment]),
  )
  const submissions = firstByUnit(rows.submissions.filter((row) => answers(row, round)))
  const today = round.endedOn ?? asked.today
  return owedBy(round, rows, asked).map((unit) => {
    const { unitId } = unit
    const adjustment = adjustments.get(unitId) ?? null
    const submittedOn = submissions.get(unitId) ?? null
    const owed = { kind: round.kind, unitId, period: round.period, dueOn: round.dueOn, adjustment, submittedOn }
    const state = stateOn(owed, today)
    const dueOn = effectiveDueOn(owed)
    const late = state === 'late' || state === 'missing'
    const daysLate = late ? daysBetween(dueOn, submittedOn ?? today) : 0
    return { ...unit, state, dueOn, submittedOn, daysLate, adjustment }
  })
}

function firstByUnit(submissions: readonly Submission[]): ReadonlyMap<UnitId, PlainDate> {
  const first = new Map<UnitId, PlainDate>()
  for (const { unitId, submittedOn } of submissions) {
    const known = first.get(unitId)
    if (known === undefined || submittedOn < known) first.set(unitId, submittedOn)
  }
  return first
}

/** What was handed in after the round was closed does not count any more. */
function answers(submission: Submission, { kind, period, endedOn }: Round): boolean {
  return (
    submission.kind === kind &&
    submission.periodStart === period.start &&
    submission.periodEnd === period.end &&
    (endedOn === null || submission.submittedOn <= endedOn)
  )
}

/** The five numbers of a unit and of every unit above it; a parent is the sum of what is below and of what it owes itself. */
export function rollUp(cells: readonly Pick<RoundCell, 'path' | 'state'>[]): ReadonlyMap<UnitId, FiveNumbers> {
  const below = new Map<UnitId, ObligationState[]>()
  for (const { path, state } of cells)
    for (const unitId of path) {
      const states = below.get(unitId)
      if (states === undefined) below.set(unitId, [state])
      else states.push(state)
    }
  return new Map([...below].map(([unitId, states]) => [unitId, countStates(states)]))
}

/** The numbers of several rounds, or of several units that do not contain each other. */
export function addNumbers(all: readonly FiveNumbers[]): FiveNumbers {
  const total = { expected: 0, onTime: 0, late: 0, waived: 0, missing: 0, open: 0 }
  for (const one of all) for (const name of Object.keys(total) as (keyof FiveNumbers)[]) total[name] += one[name]
  return total
}
