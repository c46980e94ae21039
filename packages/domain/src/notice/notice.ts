import type { NoticeId, PlainDate, UnitId } from '../kernel/index.ts'
import type { Role } from '../org/index.ts'
import { ACTIONS, type Action, type ActionSpec } from '../policy/index.ts'

/** Who is told: those who lead the unit it is about, the district's officers, or the one person whom the event names. */
export type NoticeReceiver = 'leaders' | 'officers' | 'person'

/**
 * What leaves nothing to be done about a notice of an assessment, whoever did it: the unit's sheet is handed in, no line
 * that was given back is open, the one who was told has handed in all marks it is about, the visit is held or called off,
 * the result is published.
 */
export type Overtaking = 'handedIn' | 'answered' | 'reviewed' | 'visited' | 'published'

export interface NoticeSpec {
  readonly to: NoticeReceiver
  /** A duty is told whatever somebody would rather not hear; everything else can be silenced. */
  readonly isDuty: boolean
  /** Whoever may not do this at the unit of the notice is not told, and is no longer shown what they were told. */
  readonly sees: Action
  /** One of these is enough: then it counts as read, for as long as that is so. */
  readonly overtakenBy?: readonly Overtaking[]
}

const UNTIL_HANDED_IN = { sees: 'selfAssessment.read', overtakenBy: ['handedIn', 'published'] } as const
const UNTIL_ANSWERED = { sees: 'selfAssessment.read', overtakenBy: ['answered', 'published'] } as const
const UNTIL_REVIEWED = { sees: 'review.write', overtakenBy: ['reviewed', 'published'] } as const

/**
 * What a notice can be about, once. A kind is code: its words are in the console's catalogs, never in the stored row. A new
 * kind is a line here; see docs/guides/add-a-notice.md.
 */
export const NOTICES = {
  obligationReminder: { to: 'leaders', isDuty: true, sees: 'plan.read' },
  planMonth: { to: 'leaders', isDuty: false, sees: 'plan.read' },
  keyPointsIssued: { to: 'leaders', isDuty: false, sees: 'keyPoints.read' },
  keyPointsChanged: { to: 'leaders', isDuty: false, sees: 'keyPoints.read' },
  assessmentOpened: { to: 'leaders', isDuty: true, ...UNTIL_HANDED_IN },
  selfDue: { to: 'leaders', isDuty: true, ...UNTIL_HANDED_IN },
  selfLate: { to: 'leaders', isDuty: true, ...UNTIL_HANDED_IN },
  deadlineMoved: { to: 'leaders', isDuty: true, ...UNTIL_HANDED_IN },
  sheetReturned: { to: 'leaders', isDuty: true, ...UNTIL_ANSWERED },
  sheetContested: { to: 'officers', isDuty: false, sees: 'selfAssessment.read' },
  contestAnswered: { to: 'leaders', isDuty: false, sees: 'result.read' },
  reviewAssigned: { to: 'person', isDuty: true, ...UNTIL_REVIEWED },
  reviewDue: { to: 'person', isDuty: true, ...UNTIL_REVIEWED },
  reviewLate: { to: 'person', isDuty: true, ...UNTIL_REVIEWED },
  /** Sent by whoever waits for them before a result can be released. */
  handInAsked: { to: 'leaders', isDuty: true, ...UNTIL_HANDED_IN },
  linesAsked: { to: 'leaders', isDuty: true, ...UNTIL_ANSWERED },
  marksAsked: { to: 'person', isDuty: true, ...UNTIL_REVIEWED },
  decisionAsked: { to: 'officers', isDuty: true, sees: 'assessment.combine', overtakenBy: ['published'] },
  /** Asked to mark units as one of a voice. */
  voiceAsked: { to: 'person', isDuty: true, sees: 'home.read' },
  /** Its last day is moved. Told to everybody who is asked: a notice is kept, and who has answered is not. */
  voiceExtended: { to: 'person', isDuty: true, sees: 'home.read' },
  visitPlanned: { to: 'person', isDuty: true, sees: 'visit.read', overtakenBy: ['visited'] },
  visitCancelled: { to: 'person', isDuty: true, sees: 'visit.read' },
  voteClosed: { to: 'person', isDuty: false, sees: 'visit.read' },
  planReturned: { to: 'leaders', isDuty: true, sees: 'plan.read' },
  planAccepted: { to: 'leaders', isDuty: false, sees: 'plan.read' },
  resultPublished: { to: 'leaders', isDuty: false, sees: 'result.read' },
  objectionRaised: { to: 'officers', isDuty: true, sees: 'objection.read' },
  objectionAsked: { to: 'person', isDuty: true, sees: 'objection.read' },
  objectionAnswered: { to: 'leaders', isDuty: true, sees: 'objection.read' },
  resultCorrected: { to: 'leaders', isDuty: false, sees: 'result.read' },
  titleDue: { to: 'leaders', isDuty: true, sees: 'result.read' },
  titleMoved: { to: 'leaders', isDuty: true, sees: 'result.read' },
  secondFactorDue: { to: 'person', isDuty: true, sees: 'home.read' },
  binderReady: { to: 'person', isDuty: false, sees: 'binder.read' },
} as const satisfies Record<string, NoticeSpec>

export type NoticeKind = keyof typeof NOTICES
export const NOTICE_KINDS = Object.keys(NOTICES) as readonly NoticeKind[] as readonly [NoticeKind, ...NoticeKind[]]

/** Said by the calendar or with words of their own, in a form of their own. */
const OF_THEIR_OWN = ['obligationReminder', 'planMonth', 'keyPointsIssued', 'keyPointsChanged'] as const

/** Those that follow from something that has happened: all of one form. */
export type EventKind = Exclude<NoticeKind, (typeof OF_THEIR_OWN)[number]>
export const EVENT_KINDS = NOTICE_KINDS.filter(isEventKind)

export function isEventKind(kind: NoticeKind): kind is EventKind {
  return !OF_THEIR_OWN.some((own) => own === kind)
}

/** Those that a person may silence. */
export const MUTABLE_KINDS: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => !NOTICES[kind].isDuty)

const RECEIVING: Readonly<Record<NoticeReceiver, readonly Role[]>> = {
  leaders: ['chair', 'groupLeader'],
  officers: ['districtOfficer'],
  person: [],
}

/** Whose posts are told of a kind: of those who lead, or conduct, only those who may see what it is about. */
export function rolesTold(kind: NoticeKind): readonly Role[] {
  const { to, sees }: NoticeSpec = NOTICES[kind]
  const { grants }: ActionSpec = ACTIONS[sees]
  return RECEIVING[to].filter((role) => grants.some((grant) => grant.role === role))
}

/** Whether an assignment alone (as reviewer, as visitor) lets somebody see what a kind is about. */
export function isSeenByAssignment(kind: NoticeKind): boolean {
  const { byAssignment }: ActionSpec = ACTIONS[NOTICES[kind].sees]
  return byAssignment === true
}

/** What the words of an event need, as it was when it happened. */
export interface EventDetail {
  /** What the thing is called: the title of a plan, the name of an assessment. */
  readonly about: string
  readonly reason: string | null
  /** By when something is to be done now. */
  readonly dueOn: PlainDate | null
  /** How many of something, where the words say so. */
  readonly count?: number | null
}

/**
 * Something that one person is told about one unit. It is kept for ever and read once. What the calendar says is said once
 * a day; what has happened is said once.
 */
export interface Notice {
  readonly noticeId: NoticeId
  readonly kind: NoticeKind
  readonly unitId: UnitId
  /** What it is about: the round of an obligation, the plan whose month begins, or a version of key points. */
  readonly subjectId: string
  /** The day on which it was said, in the tenant's time zone. */
  readonly day: PlainDate
  /** ISO instant; null = not read yet. */
  readonly readAt: string | null
}
