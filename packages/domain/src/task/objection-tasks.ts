import type { AssessmentId, PlainDate, UnitId } from '../kernel/index.ts'
import { NOTHING_SAID, type Task } from './task.ts'

/** Objections to one result that wait for the district. */
export interface WaitingObjections {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly count: number
  /** The first day by which one of them is to be answered. */
  readonly dueOn: PlainDate
}

export function waitingObjectionsTask(
  { assessmentId, name: about, count, dueOn }: WaitingObjections,
  today: PlainDate,
): Task {
  return { ...NOTHING_SAID, kind: 'answerObjections', assessmentId, about, count, dueOn, overdue: dueOn < today }
}

/** Objections of one unit about which a reviewer was asked and has said nothing yet. */
export interface AskedObjection {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly count: number
  readonly dueOn: PlainDate
}

export function askedObjectionTask({ name: about, dueOn, ...of }: AskedObjection, today: PlainDate): Task {
  return { ...NOTHING_SAID, kind: 'objectionAsked', ...of, about, dueOn, overdue: dueOn < today }
}
