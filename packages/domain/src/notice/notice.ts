import type { NoticeId, PlainDate, UnitId } from '../kernel/index.ts'

/** What a notice can be about. A kind is code: its words are in the console's catalogs, never in the stored row. */
export const NOTICE_KINDS = ['obligationReminder', 'planMonth', 'keyPointsIssued', 'keyPointsChanged'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/**
 * Something that one person is told about one unit. It is kept for ever and read once; the same thing is said to the
 * same person at most once a day.
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
