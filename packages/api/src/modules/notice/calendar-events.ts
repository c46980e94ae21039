import type { Tx } from '@jianjia/db'
import { listOwedParts, listReturnedSheets } from '@jianjia/db/home'
import { type EventDraft, insertNoticeEvents, listReviewsDue } from '@jianjia/db/notice'
import { listTitlesDue } from '@jianjia/db/title'
import { addDays, type PlainDate } from '@jianjia/domain/kernel'
import { DUE_SOON_DAYS, dueStage, type EventKind, eventKey, LATE_TOLD_DAYS } from '@jianjia/domain/notice'
import { returnedSheetTask, selfAssessmentTask, type Task } from '@jianjia/domain/task'
import { titleDue } from '@jianjia/domain/title'
import { secondFactorEvents } from './second-factor-events.ts'

/**
 * Keeps what the calendar says: what is due soon or late, which titles ask for something, and who needs a second step soon. Found anew from the data every
 * time and kept once, by the key of the event; a moved last day is another event. The answer is how much is new.
 */
export async function keepCalendarEvents(tx: Tx, today: PlainDate): Promise<number> {
  const events = [
    ...(await sheets(tx, today)),
    ...(await reviews(tx, today)),
    ...(await titles(tx, today)),
    ...(await secondFactorEvents(tx, today)),
  ]
  return insertNoticeEvents(tx, events)
}

interface Said {
  readonly kind: EventKind
  readonly unitId: EventDraft['unitId']
  readonly subjectId: string
  readonly personId?: EventDraft['personId']
  readonly about: string
  readonly dueOn: PlainDate
  readonly count?: number
}

function eventOf({ kind, unitId, subjectId, personId = null, about, dueOn, count }: Said): EventDraft {
  return {
    ...{ kind, unitId, subjectId, personId, happenedBy: null },
    detail: { about, reason: null, dueOn, count: count ?? null },
    key: eventKey(kind, subjectId, personId ?? unitId, dueOn),
  }
}

/** Self-assessments that are not handed in, and lines that were given back, by the day that counts for the unit. */
async function sheets(tx: Tx, today: PlainDate): Promise<readonly EventDraft[]> {
  const owed = (await listOwedParts(tx, null)).map((part) => selfAssessmentTask(part, today))
  const returned = (await listReturnedSheets(tx, null)).map((sheet) => returnedSheetTask(sheet, today))
  return [...owed.filter(({ state }) => state !== 'blocked'), ...returned].flatMap((task) => sheetEvent(task, today))
}

function sheetEvent({ assessmentId, unitId, about, dueOn }: Task, today: PlainDate): readonly EventDraft[] {
  if (assessmentId === null || unitId === null || dueOn === null) return []
  const stage = dueStage(dueOn, today)
  if (stage === null) return []
  const kind = stage === 'soon' ? 'selfDue' : 'selfLate'
  return [eventOf({ kind, unitId, subjectId: assessmentId, about: about ?? '', dueOn })]
}

/** Each reviewer once per assessment, with how many units wait: not once per unit. */
async function reviews(tx: Tx, today: PlainDate): Promise<readonly EventDraft[]> {
  const near = { from: addDays(today, -LATE_TOLD_DAYS), to: addDays(today, DUE_SOON_DAYS) }
  return (await listReviewsDue(tx, near)).flatMap((review) => {
    const { assessmentId: subjectId, assessmentName: about, assessorUnitId: unitId, reviewerId, dueOn, units } = review
    const stage = dueStage(dueOn, today)
    if (stage === null) return []
    const kind = stage === 'soon' ? 'reviewDue' : 'reviewLate'
    return [eventOf({ kind, unitId, subjectId, personId: reviewerId, about, dueOn, count: units })]
  })
}

/** Titles that ask for a re-check, a rectification or a renewal, told when they come on the list. */
async function titles(tx: Tx, today: PlainDate): Promise<readonly EventDraft[]> {
  return (await listTitlesDue(tx, { today, unitIds: null })).flatMap((title) => {
    const due = titleDue(title, today)
    if (due === null) return []
    const { titleAwardId: subjectId, unitId, level: about } = title
    return [eventOf({ kind: 'titleDue', unitId, subjectId, about, dueOn: due.dueOn })]
  })
}
