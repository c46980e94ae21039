import type { RefusalTexts } from './use-refusal-text.ts'

const KEPT = 'The draft is saved; it was not submitted.'

/** The noes about plans and summaries. */
export const PLAN_REFUSALS_EN = {
  planIncomplete: {
    happened: 'The title or the period is still missing.',
    kept: KEPT,
    todo: 'Give it a title, choose the period it is for, and submit again.',
  },
  planDoubtsOpen: {
    happened: 'Some doubtful pieces were not looked at yet[: {count} of them][, the first being “{text}”].',
    kept: KEPT,
    todo: 'Confirm each of them, or wave it off with a reason, and submit again.',
  },
  summaryFiguresBroken: {
    happened:
      'Some figures of the summary are not what the records say[: {count} of them][, the first being “{figure}”].',
    kept: KEPT,
    todo: 'Put each right, or keep it with a reason, and submit again.',
  },
  planExistsForPeriod: {
    happened: 'Your union has handed in one of these for the same period already[: {title}].',
    kept: KEPT,
    todo: 'Open that one and revise it, or correct the period.',
  },
  keyPointsOnlyAbove: {
    happened: 'Key points are issued by the district or by a general union.',
    kept: 'Nothing was written.',
    todo: 'Write what your own union does into its plan.',
  },
  keyPointsIncomplete: {
    happened: 'The key points are not complete.',
    kept: KEPT,
    todo: 'Give a title, choose the period and write at least one point, then issue them.',
  },
  keyPointsUnchanged: {
    happened: 'This says exactly what the issued version says.',
    kept: KEPT,
    todo: 'Change something and issue it, or drop the revision.',
  },
  keyPointsPeriodFixed: {
    happened: 'The period of issued key points cannot change[; it is {start:day} to {end:day}].',
    kept: KEPT,
    todo: 'Put the period back; for another period issue other key points.',
  },
  planPeriodFixed: {
    happened: 'The period of what was handed in cannot change[; it is {start:day} to {end:day}].',
    kept: KEPT,
    todo: 'Put the period back; for another period hand in another document.',
  },
  planPeriodNotOver: {
    happened: 'The period of this document is not over yet[; it ends on {end:day}].',
    kept: 'The document is as it was.',
    todo: 'Close it once the period has ended.',
  },
} as const satisfies Partial<RefusalTexts>
