import type { AssessmentState } from '../assessment/index.ts'
import { type AssessmentId, type ObligationRoundId, type PlainDate, refuse, type SchemeId } from '../kernel/index.ts'
import { NOTHING_SAID, type Task } from './task.ts'

/** How an assessment stands for those who conduct it. Counts are of units that are scored. */
export interface ConductedAssessment {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly state: AssessmentState
  readonly reviewDue: PlainDate
  /** Without their final mark, with fewer reviewers than the scheme asks for. */
  readonly withoutReviewers: number
  /** Everybody asked has handed in marks, and they are not combined. */
  readonly readyToCombine: number
  /** Marks are still to come. */
  readonly awaitingMarks: number
  /** Facts that only the district knows and has not entered, over all units. */
  readonly factsMissing: number
  /** Voices whose people were asked with an account, whose day is over and whose marks are not counted. */
  readonly voicesToCount: number
  /** With lines that the branch contests and no mark settles yet. */
  readonly contested: number
  /** The scheme gives levels, and no rating has been decided. */
  readonly toRate: boolean
}

export interface SchemeOnDesk {
  readonly schemeId: SchemeId
  readonly name: string
}

export interface Desk {
  readonly drafts: readonly SchemeOnDesk[]
  readonly anyScheme: boolean
  readonly anyPublished: boolean
  readonly anyAssessment: boolean
}

/** What an assessment asks of the district's officers now. */
export function conductingTasks(of: ConductedAssessment, today: PlainDate): readonly Task[] {
  const { assessmentId, name: about, state, reviewDue } = of
  const base = { ...NOTHING_SAID, assessmentId, about }
  const dated = { ...base, dueOn: reviewDue, overdue: reviewDue < today }
  switch (state) {
    case 'open':
    case 'underReview':
      return [
        ...counted({ ...dated, kind: 'assignReviewers' }, of.withoutReviewers),
        ...counted({ ...dated, kind: 'districtFacts' }, of.factsMissing),
        ...counted({ ...base, kind: 'countVoices' }, of.voicesToCount),
        ...counted({ ...dated, kind: 'contested' }, of.contested),
        ...combining({ ...dated, kind: 'combine' }, of),
      ]
    case 'reviewed':
      return [{ ...base, kind: 'publish' }]
    case 'published':
      return of.toRate ? [{ ...base, kind: 'rate' }] : []
    case 'final':
      return []
  }
}

/** What branches have handed in waits for the district: to take it, or to give single items back. */
export function waitingPlansTasks(waiting: number): readonly Task[] {
  return counted({ ...NOTHING_SAID, kind: 'acceptPlans' }, waiting)
}

/** A round that is still open although its day is over. */
export interface OverdueRound {
  readonly roundId: ObligationRoundId
  readonly period: string
  readonly dueOn: PlainDate
  /** Units that have handed in nothing. */
  readonly missing: number
}

/** What a round asks of the officers once its day is over: to remind whoever is late. */
export function roundTasks({ roundId, period: about, dueOn, missing }: OverdueRound): readonly Task[] {
  return counted({ ...NOTHING_SAID, kind: 'remindLate', roundId, about, dueOn, overdue: true }, missing)
}

/** What lies on the desk of those who write schemes and open assessments. */
export function deskTasks({ drafts, anyScheme, anyPublished, anyAssessment }: Desk): readonly Task[] {
  return [
    ...drafts.map(({ schemeId, name: about }): Task => {
      return { ...NOTHING_SAID, kind: 'schemeDraft', schemeId, about, state: 'underWay' }
    }),
    ...(anyScheme ? [] : [{ ...NOTHING_SAID, kind: 'newScheme' as const }]),
    ...(anyPublished && !anyAssessment ? [{ ...NOTHING_SAID, kind: 'openAssessment' as const }] : []),
  ]
}

function counted(task: Task, count: number): readonly Task[] {
  return count > 0 ? [{ ...task, count }] : []
}

/** Units whose marks are in are combined; while marks are late beyond their day, whoever is late is named elsewhere. */
function combining(task: Task, { readyToCombine, awaitingMarks }: ConductedAssessment): readonly Task[] {
  if (readyToCombine > 0) return [{ ...task, count: readyToCombine }]
  if (!task.overdue || awaitingMarks === 0) return []
  const blockedBy = refuse('reviewsOutstanding', { count: awaitingMarks }).refusal
  return [{ ...task, count: awaitingMarks, state: 'blocked', blockedBy }]
}
