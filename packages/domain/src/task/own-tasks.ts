import { deadlinePassed, type UnitAssessmentState } from '../assessment/index.ts'
import {
  type AssessmentId,
  type ObligationRoundId,
  type PlainDate,
  type PlanId,
  refuse,
  type UnitId,
} from '../kernel/index.ts'
import { type Adjustment, effectiveDueOn, type ReportKind } from '../obligation/index.ts'
import { NOTHING_SAID, type Task } from './task.ts'

/** A unit's part in an assessment that still runs. */
export interface OwedPart {
  readonly assessmentId: AssessmentId
  readonly assessmentName: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly selfDue: PlainDate
  readonly adjustment: Adjustment | null
  /** The first day on which it may be written; null = from the opening. */
  readonly opensOn: PlainDate | null
  /** Something has been answered. */
  readonly begun: boolean
}

/** A sheet of which lines were given back to a unit. */
export interface ReturnedSheet extends Pick<OwedPart, 'assessmentId' | 'assessmentName' | 'unitId' | 'unitName'> {
  /** Lines that wait for the branch. */
  readonly items: number
  readonly dueOn: PlainDate
}

/** A review that somebody has been asked for and has not handed in. */
export interface OwedReview extends Omit<OwedPart, 'begun' | 'opensOn'> {
  readonly unitState: UnitAssessmentState
  readonly reviewDue: PlainDate
  /** Until when lines that were given back wait for the branch; null = none do. */
  readonly returnedUntil: PlainDate | null
  /** Marks have been kept. */
  readonly begun: boolean
}

/** A report that a unit has not handed in yet. */
export interface OwedReport {
  readonly roundId: ObligationRoundId
  readonly kind: ReportKind
  /** What the period is called. */
  readonly period: string
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly unitId: UnitId
  readonly unitName: string
  readonly dueOn: PlainDate
  readonly adjustment: Adjustment | null
  /** A draft for this period exists. */
  readonly begun: boolean
}

/** To write and hand in. It stays open after its day: late is better than missing. */
export function reportTask(report: OwedReport, today: PlainDate): Task {
  const { roundId, kind, period: about, unitId, unitName, begun } = report
  const dueOn = effectiveDueOn(report)
  const state = begun ? 'underWay' : 'notStarted'
  return { ...NOTHING_SAID, kind, roundId, about, unitId, unitName, dueOn, overdue: dueOn < today, state }
}

/** A plan or summary that the district has given back item by item. */
export interface ReturnedPlan {
  readonly planId: PlanId
  readonly title: string
  readonly unitId: UnitId
  readonly unitName: string
  /** Items that wait for an answer. */
  readonly items: number
}

/** To answer, and to hand in again. It was handed in on its day, so it is late on none. */
export function returnedPlanTask({ planId, title: about, unitId, unitName, items }: ReturnedPlan): Task {
  return { ...NOTHING_SAID, kind: 'planReturned', planId, about, unitId, unitName, count: items }
}

/** To fill in and hand in. After the due day only an extension opens the way; the sheet itself stays open. */
export function selfAssessmentTask(part: OwedPart, today: PlainDate): Task {
  const { assessmentId, assessmentName: about, unitId, unitName, begun, opensOn } = part
  const closed = opensOn !== null && today < opensOn ? refuse('notYetOpen', { opensOn }, { until: opensOn }) : null
  const dueOn = effectiveDueOn({ dueOn: part.selfDue, adjustment: part.adjustment })
  const overdue = dueOn < today
  const moved = dueOn === part.selfDue ? null : { insteadOf: part.selfDue, reason: part.adjustment?.reason ?? '' }
  return {
    ...NOTHING_SAID,
    ...{ kind: 'selfAssessment', assessmentId, about, unitId, unitName, dueOn, overdue },
    state: closed !== null ? 'blocked' : begun ? 'underWay' : 'notStarted',
    blockedBy: closed !== null ? closed.refusal : overdue ? deadlinePassed(dueOn, moved).refusal : null,
  }
}

/** To answer the returned lines and to hand them in again; when their day is over the review goes on without. */
export function returnedSheetTask(sheet: ReturnedSheet, today: PlainDate): Task {
  const { assessmentId, assessmentName: about, unitId, unitName, items: count, dueOn } = sheet
  const overdue = dueOn < today
  return {
    ...NOTHING_SAID,
    ...{ kind: 'selfReturned', assessmentId, about, unitId, unitName, count, dueOn, overdue },
    blockedBy: overdue ? deadlinePassed(dueOn).refusal : null,
  }
}

/** To mark. It cannot begin while the unit still has time to hand in, nor end while lines wait for the branch. */
export function reviewTask(review: OwedReview, today: PlainDate): Task {
  const { assessmentId, assessmentName: about, unitId, unitName, begun, reviewDue: dueOn } = review
  const selfDue = effectiveDueOn({ dueOn: review.selfDue, adjustment: review.adjustment })
  const waits = review.unitState === 'open' && today <= selfDue
  const { returnedUntil: until } = review
  const returned =
    until !== null && today <= until ? refuse('itemsReturned', { unit: unitName }, { until }).refusal : null
  return {
    ...NOTHING_SAID,
    ...{ kind: 'review', assessmentId, about, unitId, unitName, dueOn, overdue: dueOn < today },
    state: waits ? 'blocked' : begun ? 'underWay' : 'notStarted',
    blockedBy: waits ? refuse('selfAssessmentMissing', { unit: unitName }, { until: selfDue }).refusal : returned,
  }
}
