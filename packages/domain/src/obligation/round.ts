import { z } from 'zod'
import { defineLifecycle, type ObligationRoundId, PlainDate, type UnitId } from '../kernel/index.ts'
import { Stage, UnitKind } from '../org/index.ts'
import { type Period, PeriodKind } from '../period/index.ts'
import { ReportKind } from './obligation.ts'
import { ReminderSteps } from './reminder-steps.ts'

/**
 * What a superior asks its units to hand in for one period, and by when. `closed`: nothing handed in later counts any
 * more, until it is opened again with a reason. `cancelled`: it was set by mistake and counts nowhere, for good.
 */
export const roundLifecycle = defineLifecycle('obligationRound', 'open', {
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { reopen: 'open' },
  cancelled: {},
})

export const ROUND_STATES = ['open', 'closed', 'cancelled'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** How a round is said anew: changed while it runs · its units' days moved once it is over · opened after it was closed. */
export const ROUND_CHANGES = ['edited', 'postponed', 'reopened'] as const
export type RoundChange = (typeof ROUND_CHANGES)[number]

/** Kinds of unit that can owe a report: everything below the district. */
export const OwingKind = UnitKind.exclude(['district'])
export type OwingKind = z.infer<typeof OwingKind>

/** Why a round ends or a unit is treated otherwise than the rest; the unit reads it. */
export const RoundReason = z.string().trim().min(2).max(200)

/** What a district officer says to set a round. All days are plain dates in the tenant's time zone. */
export const RoundDraft = z.strictObject({
  kind: ReportKind,
  periodKind: PeriodKind,
  periodLabel: z.string().trim().min(1).max(60),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  /** From this day on it stands among the tasks of those who owe it. */
  opensOn: PlainDate,
  /** The last day on which it is on time. */
  dueOn: PlainDate,
  unitKinds: z.array(OwingKind).min(1).max(3),
  /** Empty = every stage. */
  stages: z.array(Stage).max(8),
  /** What else the units should know; empty = nothing. */
  note: z.string().trim().max(500),
  /** On which days it reminds by itself. */
  steps: ReminderSteps,
})
export type RoundDraft = z.infer<typeof RoundDraft>

/** A round as it was set. */
export interface Round {
  readonly id: ObligationRoundId
  /** The unit that asks; those below it owe. */
  readonly unitId: UnitId
  readonly kind: ReportKind
  readonly period: Period
  readonly opensOn: PlainDate
  readonly dueOn: PlainDate
  readonly unitKinds: readonly OwingKind[]
  readonly stages: readonly string[]
  readonly note: string
  /** On which days it reminds by itself. */
  readonly steps: ReminderSteps
  /** The day on which it was set. */
  readonly setOn: PlainDate
  readonly state: RoundState
  /** The day on which it was closed or cancelled; null while it is open. */
  readonly endedOn: PlainDate | null
}
