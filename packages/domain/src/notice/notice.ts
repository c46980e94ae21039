import type { NoticeId, PlainDate, UnitId } from '../kernel/index.ts'

/** Who is told: those who lead the unit it is about, or the one person whom the event names. */
export type NoticeReceiver = 'leaders' | 'person'

export interface NoticeSpec {
  readonly to: NoticeReceiver
  /** A duty is told whatever somebody would rather not hear; everything else can be silenced. */
  readonly isDuty: boolean
}

/**
 * What a notice can be about, once. A kind is code: its words are in the console's catalogs, never in the stored row. A new
 * kind is a line here; see docs/guides/add-a-notice.md.
 */
export const NOTICES = {
  obligationReminder: { to: 'leaders', isDuty: true },
  planMonth: { to: 'leaders', isDuty: false },
  keyPointsIssued: { to: 'leaders', isDuty: false },
  keyPointsChanged: { to: 'leaders', isDuty: false },
  assessmentOpened: { to: 'leaders', isDuty: true },
  reviewAssigned: { to: 'person', isDuty: true },
  planReturned: { to: 'leaders', isDuty: true },
  planAccepted: { to: 'leaders', isDuty: false },
  deadlineMoved: { to: 'leaders', isDuty: true },
  resultPublished: { to: 'leaders', isDuty: false },
  objectionRaised: { to: 'leaders', isDuty: true },
  objectionAsked: { to: 'person', isDuty: true },
  objectionAnswered: { to: 'leaders', isDuty: true },
  resultCorrected: { to: 'leaders', isDuty: false },
  binderReady: { to: 'person', isDuty: false },
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

/** What the words of an event need, as it was when it happened. */
export interface EventDetail {
  /** What the thing is called: the title of a plan, the name of an assessment. */
  readonly about: string
  readonly reason: string | null
  /** By when something is to be done now. */
  readonly dueOn: PlainDate | null
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
