import type { AssessmentId, ObligationRoundId, PlainDate, PlanId, Refusal, SchemeId, UnitId } from '../kernel/index.ts'

/** What can be somebody's to do. */
export const TASK_KINDS = [
  'selfAssessment',
  'selfReturned',
  'plan',
  'termSummary',
  'yearSummary',
  'planReturned',
  'review',
  'giveVoice',
  'assignReviewers',
  'districtFacts',
  'countVoices',
  'contested',
  'combine',
  'publish',
  'answerObjections',
  'objectionAsked',
  'rate',
  'titlesDue',
  'ownTitleDue',
  'acceptPlans',
  'remindLate',
  'schemeDraft',
  'newScheme',
  'openAssessment',
  'importTree',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** One thing that somebody has to do, with the place where it is done. */
export interface Task {
  readonly kind: TaskKind
  /** The unit for which it is done; null = the tenant. */
  readonly unitId: UnitId | null
  readonly unitName: string | null
  /** The assessment or the scheme that it is about. */
  readonly about: string | null
  readonly assessmentId: AssessmentId | null
  readonly schemeId: SchemeId | null
  /** The round that asks for a report. */
  readonly roundId: ObligationRoundId | null
  /** The plan or summary that was given back. */
  readonly planId: PlanId | null
  /** The last day on which it is in time. */
  readonly dueOn: PlainDate | null
  readonly overdue: boolean
  readonly state: 'notStarted' | 'underWay' | 'blocked'
  /** How many units it concerns, where it concerns several. */
  readonly count: number | null
  /** Why it cannot be brought to its end now. */
  readonly blockedBy: Refusal | null
}

/** What the kinds have in common when nothing else is said. */
export const NOTHING_SAID = {
  unitId: null,
  unitName: null,
  about: null,
  assessmentId: null,
  schemeId: null,
  roundId: null,
  planId: null,
  dueOn: null,
  overdue: false,
  state: 'notStarted',
  count: null,
  blockedBy: null,
} as const satisfies Omit<Task, 'kind'>

/** More than these nobody reads in a morning; the pages of each subject list the rest. */
export const SHOWN_TASKS = 50

/** By deadline, what is overdue first; what has none comes last, and what cannot begin yet after what can. */
export function inOrder(tasks: readonly Task[]): readonly Task[] {
  const key = (task: Task) => `${task.dueOn ?? '9999-99-99'} ${task.state === 'blocked' ? 1 : 0}`
  return tasks.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)).slice(0, SHOWN_TASKS)
}
